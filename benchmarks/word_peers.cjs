// The turn of docxtemplater and docx in word_peers.py: node word_peers.cjs FOLDER TIMES, packages on NODE_PATH.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const docx = require("docx");

const [folder, times] = [process.argv[2], Number(process.argv[3])];
const page = fs.readFileSync(path.join(folder, "page.docx"));
const values = JSON.parse(fs.readFileSync(path.join(folder, "values.json"), "utf-8"));

async function filled() {
  const made = new Docxtemplater(new PizZip(page), { paragraphLoop: true, linebreaks: true });
  made.render(values);
  return made.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function paragraph(text, indent) {
  return new docx.Paragraph({
    indent: { firstLine: indent },
    spacing: { line: 560, lineRule: "exact" },
    children: [new docx.TextRun({ text: String(text), size: 32, font: { ascii: "Times New Roman", eastAsia: "仿宋_GB2312" } })],
  });
}

async function built() {
  const rows = values.rows.map((row) => new docx.TableRow({
    children: [row.index, row.name, row.count, row.share].map((text) => new docx.TableCell({ children: [paragraph(text, 0)] })),
  }));
  const around = () => [new docx.Paragraph(values.issuer)];
  const made = new docx.Document({
    sections: [{
      headers: { default: new docx.Header({ children: around() }) },
      footers: { default: new docx.Footer({ children: around() }) },
      children: [...values.lines.map((text) => paragraph(text, 640)), new docx.Table({ rows }), paragraph(values.date, 640)],
    }],
  });
  return docx.Packer.toBuffer(made);
}

async function cost(call) {
  let content;
  for (let at = 0; at < Math.max(3, times); at++) content = await call(); // the compiler of V8 wants to warm up
  const start = process.cpuUsage();
  for (let at = 0; at < times; at++) await call();
  const spent = process.cpuUsage(start);
  const size = new PizZip(content).file("word/document.xml").asUint8Array().length;
  return [(spent.user + spent.system) / 1000 / times, size];
}

(async () => {
  console.log(JSON.stringify({ docxtemplater: await cost(filled), docx: await cost(built) }));
})();
