/** The look of the outbox: a column of mail, forms under it. */
export const outboxStyle = `
body{font-size:14px}
main{overflow-wrap:anywhere;max-width:960px;margin:0 auto;padding:20px 16px 60px}
header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;margin-bottom:16px}
header nav{display:flex;flex-wrap:wrap;gap:16px;margin-left:auto}
h1{margin:0;font-size:20px}h2{font-size:16px;margin:24px 0 8px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;overflow-wrap:anywhere}
ul.list{list-style:none;margin:0;padding:0}
ul.list li{border-bottom:1px solid var(--line)}ul.list li:last-child{border:0}
ul.list a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 12px;padding:10px 14px;color:inherit;text-decoration:none}
ul.list a:hover{background:var(--tint)}
.who{font-weight:600}.when{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.subject{grid-column:1/-1}
article{padding:12px 14px;margin:0 0 10px}
article.in{background:var(--tint)}
article .top{display:flex;flex-wrap:wrap;gap:0 12px}article .top .when{margin-left:auto}
article .body{margin-top:8px;overflow-x:auto}article .body :is(p,ul,ol,pre,blockquote){margin:0 0 8px}
blockquote{border-left:3px solid var(--line);padding-left:10px;color:var(--soft)}
@media (max-width:600px){ul.list a{grid-template-columns:minmax(0,1fr)}article .top{flex-direction:column}article .top .when{margin-left:0}}
h2{overflow-wrap:anywhere}
form.search{display:flex;gap:8px;margin:0 0 12px}
label{display:block;margin:12px 0 4px;font-weight:600}label.check{font-weight:400;display:flex;gap:8px;align-items:center}
input[type=text],input[type=email],input[type=search],textarea{width:100%;padding:9px 11px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:8px}
textarea{min-height:120px;resize:vertical}
button{padding:9px 16px;font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:8px;cursor:pointer;margin-top:12px;white-space:nowrap}
form.search button{margin:0}
.problem,.done{padding:10px 12px;border-radius:8px;margin:0 0 12px}.problem{color:var(--bad);background:var(--badbg)}.done{background:var(--tint)}
.empty{padding:32px 16px;text-align:center;color:var(--soft)}
.pager{display:flex;gap:16px;margin-top:12px}`;
