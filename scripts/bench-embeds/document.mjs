/** The page around every embed: a heading, the embed, words below it, and no more. */
export const hostPage = ({ head = '', body }) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>科研合作 · 晨岭理工大学（示例）</title>
<link rel="icon" href="data:,">
<style>
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 16px/1.6 system-ui, sans-serif; }
</style>
${head}
</head>
<body>
<main>
<h1>企业技术需求</h1>
${body}
<p id="below">以上需求由企业发布。</p>
</main>
</body>
</html>`;

/** The look of a list that a host would give its rows, for contenders that bring none. */
export const LIST_STYLE = `
.tools { display: flex; gap: 1rem; flex-wrap: wrap; align-items: end; }
.list { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: 1rem; }
.row h2, .row h3 { font-size: 1.05rem; margin: 0; }
.row p { margin: .25rem 0; }
.facts { display: flex; gap: 1rem; }`;
