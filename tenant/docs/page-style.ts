/** The look of the tenant's pages, laid out for reading: contents beside the text where there is room. */
export const pageStyle = `
html{scroll-padding-top:16px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:var(--card);z-index:1}
.frame{max-width:1180px;margin:0 auto;padding:24px 16px 80px}
main{min-width:0;overflow-wrap:anywhere}
h1{margin:0 0 8px;font-size:26px;line-height:1.25}
h2{margin:56px 0 8px;padding-top:16px;border-top:1px solid var(--line);font-size:21px}
h3{margin:0;font-size:16px}
h4{margin:18px 0 6px;font-size:13px;color:var(--soft)}
p{margin:0 0 10px;max-width:70ch}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,monospace}
pre{margin:8px 0;padding:12px 14px;overflow-x:auto;overflow-wrap:normal;background:var(--bg);border:1px solid var(--line);border-radius:8px}
.card{margin:16px 0;padding:16px 18px;background:var(--card);border:1px solid var(--line);border-radius:10px}
.call .soft{font-size:14px}
.call{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline;margin:4px 0 10px}
.method{padding:1px 7px;border:1px solid var(--edge);border-radius:6px;font:600 12px/1.6 ui-monospace,monospace}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:14px}
th,td{padding:6px 10px 6px 0;text-align:left;vertical-align:top;border-top:1px solid var(--line);font-weight:400}
thead th{border:0;font-size:13px;color:var(--soft)}
th:first-child{width:34%}
.codes th:first-child{width:64px}
.need{display:block;font-size:12px;color:var(--soft)}
.type{color:var(--soft)}
summary{padding:6px 0;cursor:pointer;font-weight:600;font-size:14px;color:var(--accent)}
nav ul{list-style:none;margin:0;padding:0}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
nav>ul{display:flex;flex-wrap:wrap;gap:4px 16px}
nav ul ul{display:none}
@media (min-width:1000px){
.frame{display:grid;grid-template-columns:280px minmax(0,1fr);gap:16px 40px}
header{grid-column:1/-1}
main h2:first-child{margin-top:0}
nav>ul{display:block}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:8px 8px 24px 0;font-size:14px}
nav>ul>li{margin:0 0 12px}
nav>ul>li>a{font-weight:600}
nav ul ul{display:block;margin:2px 0 0}
nav ul ul a{display:block;padding:2px 0;color:var(--soft)}
}`;
