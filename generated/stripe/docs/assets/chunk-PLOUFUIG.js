/* Made by `make scripts` of templates/docs/scripts/. */
function e(n){if(n<1e3)return r(n,"byte");let[t,o]=n<1e6?[n/1e3,"kB"]:[n/1e6,"MB"];return`${t.toFixed(t<10?1:0)} ${o}`}function u(n){let t=Math.round(n);return t<1e3?`${t} ms`:`${(t/1e3).toFixed(2)} s`}function r(n,t,o=`${t}s`){return`${n.toLocaleString("en")} ${n===1?t:o}`}export{e as a,u as b,r as c};
