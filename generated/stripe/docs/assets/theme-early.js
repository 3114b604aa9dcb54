/* Made by `make scripts` of templates/docs/scripts/. */
(()=>{try{let e=document.documentElement,a=new URL(e.dataset.root??".",document.baseURI).pathname,t=localStorage.getItem(`gen-docs ${a} theme`);(t==="light"||t==="dark")&&(e.dataset.theme=t)}catch{}})();
