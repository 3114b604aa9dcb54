/* Made by `make scripts` of templates/docs/scripts/. */
import{c as p,d as F,e as y}from"./chunk-SB6RNSC2.js";import{a as M,b as $,c as k,d as E,f as L}from"./chunk-J2ADGLZT.js";import"./chunk-UHBJQCBJ.js";import{k as d}from"./chunk-6OW23QCN.js";var N=88;function B(n,t){let{setup:o,bare:r,frames:s,names:f,options:c}=n.sheets.python,i=k(n,t).map(({at:e,value:u})=>({name:f[e],value:u})),h=new Map(E(n,c,t));if(h.size>0&&i.push({name:"options",value:h}),i.length===0)return`${o}
${r}
`;let a=i.some(({value:e})=>L(e))?`from pathlib import Path

`:"",m="";for(let{before:e,margin:u,after:P}of s){let x=i.map(({name:w,value:S})=>{let A=w?`${w}=`:"",j=u.length,T=l(S,j,j+p(A)+1);return`${u}${A}${T},
`});if(m=`${e}
${x.join("")}${P}
`,x.every(q))break}return`${a}${o}
${m}`}function q(n){return n.split(`
`).every(t=>p(t)<=N)}function l(n,t,o){let r=g(n);if(o+p(r)<=N)return r;let s=t+4,f,c="[]";if(n instanceof Map)c="{}",f=Array.from(n,([a,m])=>{let e=`${b(a)}: `;return e+l(m,s,s+p(e)+1)});else if(Array.isArray(n)||n instanceof $)n instanceof $&&(c="()"),f=(n instanceof $?n.items:n).map(m=>l(m,s,s+1));else return r;if(f.length===0)return r;let i=" ".repeat(t),h=f.map(a=>`${i}    ${a},
`).join("");return`${c[0]}
${h}${i}${c[1]}`}function g(n){if(n instanceof Map)return`{${Array.from(n,([o,r])=>`${b(o)}: ${g(r)}`).join(", ")}}`;if(Array.isArray(n))return`[${n.map(g).join(", ")}]`;if(n instanceof $){let t=n.items.length===1?",)":")";return`(${n.items.map(g).join(", ")}${t}`}return n instanceof M?`Path(${b(n.path)})`:z(n)}function z(n){switch(typeof n){case"string":return b(n);case"boolean":return n?"True":"False";case"number":return d(n).replace("e+","e");default:return n===null?"None":String(n)}}function b(n){return F(n,t=>t<=255?`\\x${y(t,2)}`:t<=65535?`\\u${y(t,4)}`:`\\U${y(t,8)}`)}export{B as python};
