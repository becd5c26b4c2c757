// node_rs.js PEERS nothing|first-token|throughput [TEXT SECONDS]: @node-rs/jieba with its own dictionary.
const [peers, what, text, seconds] = process.argv.slice(2);
if (what === "nothing") {
  console.log("nothing");
} else {
  const { Jieba, TfIdf } = require(peers + "/node_modules/@node-rs/jieba");
  const { dict, idf } = require(peers + "/node_modules/@node-rs/jieba/dict");
  const jieba = Jieba.withDict(dict);
  if (what === "first-token") {
    console.log(jieba.cut("昨晚变压器跳闸，全楼停电", true).join(" "));
  } else {
    const tfidf = TfIdf.withDict(idf);
    const lines = require("fs").readFileSync(text, "utf8").split("\n").filter((line) => line);
    const megabytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / 1e6;
    const modes = {
      "precise strings": (line) => jieba.cut(line, true).length,
      "no-hmm": (line) => jieba.cut(line, false).length,
      search: (line) => jieba.cutForSearch(line, true).length,
      full: (line) => jieba.cutAll(line).length,
      pos: (line) => jieba.tag(line, true).length,
      tfidf: (line) => tfidf.extractKeywords(jieba, line, 20).length,
    };
    for (const [name, cut] of Object.entries(modes)) {
      let best = Infinity, tokens = 0;
      const begun = Date.now();
      for (let pass = 0; pass < 3 || Date.now() - begun < seconds * 1000; pass++) {
        tokens = 0;
        const before = process.cpuUsage();
        for (const line of lines) tokens += cut(line);
        const used = process.cpuUsage(before);
        best = Math.min(best, (used.user + used.system) / 1e6);
      }
      console.log(`${name}\t${megabytes / best}\t${tokens}`);
    }
  }
}
