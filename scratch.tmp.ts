import { extractOne, weekly } from "@/tests/unit/extract/summary";
import { parseFrontMatter } from "@/lib/content/front-matter";
import { buildSearchFiles } from "@/lib/search/build";
const P="weekly/sofa-weekly-20220211/index.md";
const N=Number(process.argv[2]??1_000_000);
const fill=(u:string,n=N)=>u.repeat(Math.ceil(n/u.length));
const fm:Record<string,string>={
 "blank lines":`---\ntitle: x\n${fill("\n")}---\nbody`,
 "blank lines broken":`---\ntitle: "x\n${fill("\n")}---\nbody`,
 "spaces":`---\ntitle: x\n${fill(" ")}\n---\nbody`,
 "keys":`---\n${Array.from({length:N/10},(_,i)=>`k${i}: v\n`).join("")}---\nbody`,
 "deep":`---\na: ${"[".repeat(N/2)}${"]".repeat(N/2)}\n---\nbody`,
 "deep map":`---\n${Array.from({length:1400},(_,i)=>" ".repeat(i)+"a:\n").join("")}---\nbody`,
 "aliases":`---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghijklm".split("").map((c,i)=>`${c}: &${c} [${Array(9).fill("*"+"abcdefghijklm"[i]).join(",")}]`).join("\n")}\ntitle: *m\n---\nbody`,
 "merge":`---\na0: &a0 {k: 1}\n${Array.from({length:2000},(_,i)=>`a${i+1}: &a${i+1} {<<: *a${i}, k${i}: 1}`).join("\n")}\n---\nbody`,
 "no end":`---\n${fill("title: x\n")}`,
 "no end text":`---\n${fill("字")}`,
 "dashes":fill("-"),
 "dash lines":fill("---\n"),
 "long title":`---\ntitle: ${fill("字")}\ndate: 2022-02-11\n---\nbody`,
 "long date":`---\ntitle: x\ndate: ${fill("2")}\n---\nbody`,
 "quotes":`---\ntitle: ${fill('"')}\n---\nbody`,
 "whitespace lead":`${fill(" ")}\n---\ntitle: x\n---\nbody`,
 "newline lead":`${fill("\n")}---\ntitle: x\n---\nbody`,
};
const time=(name:string,f:()=>unknown)=>{const t=performance.now();let r="";try{r=String(f()).slice(0,120)}catch(e){r="THROWS "+String(e).slice(0,150)};const ms=performance.now()-t;if(ms>400||r.startsWith("THROWS"))console.log(name.padEnd(30),ms.toFixed(0).padStart(7),r)};
for(const [k,v] of Object.entries(fm))time("fm "+k,()=>JSON.stringify(parseFrontMatter(v).diagnostics));
const lines=(u:string,per:number,total=190000)=>{const l=u.repeat(per)+"\n\n";return l.repeat(Math.floor(total/l.length))};
const bodies:Record<string,string>={
 "divs":lines("<div>",100), "divs one line":lines("<div>",900), "b":lines("<b>x",200), "quotes html":lines("<blockquote>",50),"nested a":lines("<a href=x>",100),"font":lines("<font>",30),
 "tables":lines("<table><tr><td>",30),"svg":lines("<svg>",100),"select":lines("<select>",50),"details":lines("<details>",50),"lists":lines("<ul><li>",100),"p":lines("<p>",200),"close":lines("</div>",200),
 "formatting":lines("<b><i><u><s><em><strong><code>",10),"attrs":`<div ${"a ".repeat(9000)}>\n\n`.repeat(10),"comments":lines("<!-- x -->",100),
 "emphasis":lines("*a **b ",30),"links":lines("[a](https://e.com/a) ",40),"refs":lines("[a][b] ",40)+"\n[b]: https://e.com\n","footnotes":lines("[^1] ",100)+"\n[^1]: x\n","autolinks":lines("https://e.com/a ",40),"emails":lines("a@b.cc ",40),
 "long words":lines("a",19000),"han":lines("汉字",9000),"numbers":lines("1.2.3.4-",2000),"camel":lines("aB",9000),"underscores":lines("a_",9000),"entities":lines("&#x41;",150),"pairs":"**1、@a** 提问：\n\n> q？\n\nA：a\n\n".repeat(6000).slice(0,199000),
 "same pairs":"> 同样的问题？\n\nA：同样的回答\n\n".repeat(1800), "code":"```\n"+fill("<pre>\n",190000)+"```\n","tabs":lines("\t",30)+"x","quote marks":lines("“",200),"brackets":lines("（",300),"at":lines("@a ",100),"hash":lines("#1 ",100),"gh":lines("https://github.com/a/b/issues/1 ",20),
};
for(const [k,v] of Object.entries(bodies)){
  let r:ReturnType<typeof extractOne>|undefined;
  time("body "+k,()=>{r=extractOne(P,weekly(`**1、@小石** 提问：\n\n> 问题？\n\nA：回答\n\n${v}`));return r.pairs.length});
  if(r){const pairs=r.pairs;time("search "+k,()=>buildSearchFiles({pairs,projects:[],glossary:[]}).files.length)}
}
