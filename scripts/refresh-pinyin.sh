#!/usr/bin/env bash
# Makes src/Learning/Catalogue/Search/pinyin.txt, the readings of Chinese characters without their tones, from the npm package
# pinyin-pro (MIT, scripts/licenses/pinyin-pro-MIT.txt). Only whoever changes its version runs this (it needs npm and node);
# building and running the service need none of it.
#   scripts/refresh-pinyin.sh [VERSION]
set -euo pipefail

version="${1:-3.29.4}"
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "pinyin-pro@$version" > /dev/null
tar -xzf pinyin-pro-*.tgz package
cp package/LICENSE "$root/scripts/licenses/pinyin-pro-MIT.txt"
node - "$version" "$root/src/Learning/Catalogue/Search/pinyin.txt" <<'NODE'
const { readFileSync, writeFileSync } = require('node:fs');
const { pinyin } = require('./package/dist/index.js');
const [version, to] = process.argv.slice(2);
const read = text => pinyin(text, { toneType: 'none', v: true }).split(' ');

// The basic block of Chinese characters; interjections without a vowel, such as "hm", are left out.
const bySyllable = {}, alone = {};
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCodePoint(code);
  const [syllable] = read(character);
  if (!/^[a-z]*[aeiouv][a-z]*$/.test(syllable)) continue;
  (bySyllable[syllable] ??= []).push(character);
  alone[character] = syllable;
}

// Words in which a character is read otherwise than alone: the package's own, and those of courses and places.
const own = readFileSync('package/dist/index.js', 'utf8').match(/[\u4e00-\u9fff]{2,4}/g);
const ours = `长江 长者 成长 校长 家长 生长 增长 长辈 长大 银行 行业 行书 音乐 乐器 民乐 乐队 乐谱 乐理 声乐 国乐 重庆 重阳 重新 重建 会计 传记 自传 外传
水浒传 角色 主角 弹琴 弹唱 弹奏 调理 调整 空调 曲艺 歌曲 戏曲 曲谱 乐曲 朝阳 数独 大夫 睡觉 午觉 便宜 差异 出差 参差 单于 露营 种植 种子 播种 量体 测量 冠军
鸡冠 假期 放假 处方 处理 看护 看守 阅读 识字 标识 模样 模型 宿舍 星宿 应对 应用 正月 中奖 首都 都市 着装 着急 扎染 扎针 散文 散步 少儿 少年 多少 盛开
盛饭 剥削 薄荷 称呼 称心 干部 干洗 教书 教学 教育 教师 结果 结实 尽量 劲舞 卷轴 试卷 禁忌 累积 绿化 埋怨 没收 闷热 泊车 湖泊 强迫 倔强 曾祖 扇子 上声
什么 提防 挑战 挑选 吐司 呕吐 兴趣 高兴 兴起 旋转 旋风 血压 血糖 殷红 与会 炸酱 转身 转盘 钻研 钻石 作坊 合作 汉阳 汉口 武昌 硚口 黄陂 新洲 蔡甸 江夏 东西湖 沌口
还书 归还 还有 重复 重要 体重 重心 发展 头发 理发 发现 得到 觉得 地方 土地 的士 目的 了解 为了 行为 因为 相声 相处 照相 分数 分量 部分 背景 背包 当地 上当 倒车 打倒`;
const words = {};
for (const word of [...own, ...ours.split(/\s+/)]) {
  const reading = read(word);
  if (reading.length === [...word].length && [...word].some((character, at) => alone[character] && alone[character] !== reading[at]))
    words[word] = reading.join(' ');
}

writeFileSync(to, [
  `# Readings without tones, made by scripts/refresh-pinyin.sh from pinyin-pro ${version} (MIT). A syllable and its characters, or a word and its reading.`,
  ...Object.keys(bySyllable).sort().map(syllable => `${syllable}:${bySyllable[syllable].join('')}`),
  ...Object.keys(words).sort().map(word => `${word}:${words[word]}`),
].join('\n') + '\n');
NODE
echo "The readings are in src/Learning/Catalogue/Search/pinyin.txt."
