/**
 * One picture that WeChat puts in the place of a code.
 *
 * Tencent's pictures are Tencent's; `sign` is the Unicode character that says the same.
 */
export interface Emoticon {
  /** `微笑`, as the Chinese client names it. */
  readonly zh: string;
  /** `Smile`, as the English client names it. */
  readonly en: string;
  readonly sign: string;
  /** Whether WeChat's picture says something else than `sign`, which is then only the nearest there is. */
  readonly near: boolean;
  /** Every code that stands for it, the one to write first: `[微笑]`. */
  readonly codes: readonly string[];
}

// In the order of WeChat's own panel. Two spaces part the sign (≈ before one that is only near), the Chinese name, the
// English name and further codes; `[name]` is a code of each by itself.
const TABLE = `
≈🙂  微笑  Smile  /::)  /微笑
≈😟  撇嘴  Grimace  /::~  /撇嘴
≈😍  色  Drool  /::B  /色
≈😶  发呆  Scowl  [發呆]  /::|  /发呆
😎  得意  CoolGuy  /:8-)  /得意
≈😢  流泪  Sob  [流淚]  /::<  /流泪
≈☺️  害羞  Shy  /::$  /害羞
🤐  闭嘴  Silent  [閉嘴]  [Shutup]  /::X  /闭嘴
😴  睡  Sleep  /::Z  /睡
😭  大哭  Cry  /::'(  /大哭
≈😅  尴尬  Awkward  [尷尬]  /::-|  /尴尬
😡  发怒  Angry  [發怒]  /::@  /发怒
😜  调皮  Tongue  [調皮]  /::P  /调皮
😁  呲牙  Grin  /::D  /呲牙
😮  惊讶  Surprise  [驚訝]  /::O  /惊讶
☹️  难过  Frown  [難過]  /::(  /难过
≈🕶️  酷  Ruthless  /::+  /酷
😰  冷汗  Blush  /:--b  /冷汗
≈😫  抓狂  Scream  /::Q  /抓狂
🤮  吐  Puke  /::T  /吐
≈🤭  偷笑  Chuckle  /:,@P  /偷笑
≈😊  愉快  Joyful  [可爱]  /:,@-D  /可爱
≈🙄  白眼  Slight  /::d  /白眼
≈😤  傲慢  Smug  /:,@o  /傲慢
≈😋  饥饿  Hungry  [饑餓]  /::g  /饥饿
😪  困  Drowsy  [累]  /:|-)  /困
≈😱  惊恐  Panic  [驚恐]  /::!  /惊恐
😓  流汗  Sweat  /::L  /流汗
≈😄  憨笑  Laugh  [大笑]  /::>  /憨笑
≈😏  悠闲  Commando  [悠閑]  [大兵]  [Loafer]  /::,@  /大兵
≈💪  奋斗  Determined  [奮鬥]  [Strive]  /:,@f  /奋斗
🤬  咒骂  Scold  [咒罵]  /::-S  /咒骂
≈🤔  疑问  Shocked  [疑問]  [Doubt]  /:?  /疑问
🤫  嘘  Shhh  [噓]  [Silent]  /:,@x  /嘘
😵  晕  Dizzy  [暈]  /:,@@  /晕
≈😖  疯了  Tormented  [瘋了]  [折磨]  /::8  /折磨
≈😩  衰  Toasted  [BadLuck]  /:,@!  /衰
💀  骷髅  Skull  [骷髏頭]  /:!!!  /骷髅
≈🔨  敲打  Hammer  /:xx  /敲打
≈👋  再见  Wave  [再見]  [Bye]  /:bye  /再见
≈😥  擦汗  Speechless  [Relief]  /:wipe  /擦汗
≈👃  抠鼻  NosePick  [摳鼻]  [DigNose]  /:dig  /抠鼻
👏  鼓掌  Clap  /:handclap  /鼓掌
≈😳  糗大了  Shame  [羞辱]  /:&-(  /糗大了
≈😏  坏笑  Trick  [壞笑]  /:B-)  /坏笑
≈😤  左哼哼  Bah！L  /:<@  /左哼哼
≈😤  右哼哼  Bah！R  /:@>  /右哼哼
🥱  哈欠  Yawn  /::-O  /哈欠
≈😒  鄙视  Pooh-pooh  [鄙視]  [Lookdown]  /:>-|  /鄙视
≈🥺  委屈  Shrunken  [Wronged]  /:P-(  /委屈
≈🥹  快哭了  TearingUp  [Puling]  /::'|  /快哭了
≈😈  阴险  Sly  [陰險]  /:X-)  /阴险
≈😘  亲亲  Kiss  [親親]  /::*  /亲亲
≈😨  吓  Wrath  [嚇]  /:@x  /吓
🥺  可怜  Whimper  [可憐]  /:8*  /可怜
🔪  菜刀  Cleaver  /:pd  /菜刀
🍉  西瓜  Watermelon  [Melon]  /:<W>  /西瓜
🍺  啤酒  Beer  /:beer  /啤酒
🏀  篮球  Basketball  [籃球]  /:basketb  /篮球
🏓  乒乓  PingPong  /:oo  /乒乓
☕  咖啡  Coffee  /:coffee  /咖啡
🍚  饭  Rice  [飯]  /:eat  /饭
🐷  猪头  Pig  [豬頭]  /:pig  /猪头
🌹  玫瑰  Rose  /:rose  /玫瑰
🥀  凋谢  Wilt  [枯萎]  /:fade  /凋谢
👄  嘴唇  Lips  [示爱]  [Lip]  /:showlove  /示爱
❤️  爱心  Heart  [愛心]  /:heart  /爱心
💔  心碎  BrokenHeart  /:break  /心碎
🎂  蛋糕  Cake  /:cake  /蛋糕
⚡  闪电  Lightning  [閃電]  /:li  /闪电
💣  炸弹  Bomb  [炸彈]  /:bome  /炸弹
🗡️  刀  Dagger  /:kn  /刀
⚽  足球  Soccer  /:footb  /足球
🐞  瓢虫  Ladybug  [甲蟲]  /:ladybug  /瓢虫
💩  便便  Poop  /:shit  /便便
🌙  月亮  Moon  /:moon  /月亮
☀️  太阳  Sun  [太陽]  /:sun  /太阳
🎁  礼物  Gift  [禮物]  /:gift  /礼物
🤗  拥抱  Hug  [擁抱]  /:hug  /拥抱
👍  强  ThumbsUp  [強]  [Thumbs Up]  /:strong  /强
👎  弱  ThumbsDown  [Weak]  /:weak  /弱
🤝  握手  Shake  /:share  /握手
✌️  胜利  Peace  [勝利]  [Victory]  /:v  /胜利
≈🙏  抱拳  Fight  [Salute]  /:@)  /抱拳
≈👆  勾引  Beckon  /:jj  /勾引
✊  拳头  Fist  [拳頭]  /:@@  /拳头
≈🤙  差劲  Pinky  [差勁]  /:bad  /差劲
🤟  爱你  RockOn  [愛你]  [Love]  /:lvu  /爱你
≈☝️  NO  Nuh-uh  /:no  /NO
👌  OK  OK  /:ok  /OK
≈💑  爱情  InLove  [愛情]  /:love  /爱情
≈😘  飞吻  Blowkiss  [飛吻]  /:<L>  /飞吻
≈💃  跳跳  Waddle  /:jump  /跳跳
≈🥶  发抖  Tremble  [發抖]  /:shake  /发抖
≈🤬  怄火  Aaagh!  [噴火]  /:<O>  /怄火
≈💫  转圈  Twirl  [轉圈]  /:circle  /转圈
🙇  磕头  Kotow  [磕頭]  /:kotow  /磕头
≈🙆  回头  Dramatic  [回頭]  /:turn  /回头
≈🤸  跳绳  JumpRope  [跳繩]  /:skip  /跳绳
≈🏳️  投降  Surrender  [挥手]  /:oY  /挥手
≈🥳  激动  Hooray  [激動]  /:#-0  /激动
≈🕺  乱舞  Meditate  [亂舞]  [街舞]  /:hiphot  /街舞
≈💏  献吻  Smooch  [獻吻]  /:kiss  /献吻
≈☯️  左太极  TaiChi L  [左太極]  /:<&  /左太极
≈☯️  右太极  TaiChi R  [右太極]  /:&>  /右太极
≈😏  奸笑  Smirk
≈🤪  嘿哈  Hey  [吼嘿]
🤦  捂脸  Facepalm  [掩面]
≈🤓  机智  Smart  [機智]
🍵  茶  Tea
🧧  红包  Packet
🕯️  蜡烛  Candle  [蠟燭]
≈✌️  耶  Yeah!  [歐耶]
≈😟  皱眉  Concerned  [皺眉]
≈😰  囧  Blush  [Tension]
≈🐥  鸡  Chick  [小雞]
≈🧧  福  Blessing
🀅  發  Rich
🐶  小狗  Pup
≈🍉  吃瓜  Onlooker  [吃西瓜]
≈💪  加油  GoForIt
≈😓  汗  Sweats
≈😱  天啊  OMG
≈🤔  Emm  Emm  [一言難盡]
≈🫡  社会社会  Respect  [失敬失敬]
≈🐶  旺柴  Doge
≈👌  好的  NoProb
≈🤕  打脸  MyBad  [打臉]
≈🤩  哇  Wow
≈✊  加油加油  KeepFighting  [加油！]
🙄  翻白眼  Boring
≈🤙  666  Awesome
≈👀  让我看看  LetMeSee  [讓我看看]
😮‍💨  叹气  Sigh  [嘆息]
≈🥲  苦涩  Hurt  [難受]
≈🫠  裂开  Broken  [崩潰]
😳  脸红  Flushed  [臉紅]
≈😀  笑脸  Happy  [笑臉]
😂  破涕为笑  Lol  [破涕為笑]
🎆  烟花  Fireworks  [煙花]
🎉  庆祝  Party  [慶祝]
😨  恐惧  Terror  [恐懼]
≈😑  无语  Duh  [無語]
😞  失望  Let Down  [LetDown]
😷  生病  Sick
🙏  合十  Worship
🧨  爆竹  Firecracker
`;

function emoticonOf(line: string): Emoticon {
  const [sign = '', zh = '', en = '', ...more] = line.split('  ');
  const codes = [...new Set([`[${zh}]`, `[${en}]`]), ...more];
  return { zh, en, sign: sign.replace('≈', ''), near: sign.startsWith('≈'), codes };
}

/**
 * The emoticons that chat text shows in place of their codes.
 *
 * - **Shape**: `[name]` in Chinese or English, and for the older ones a slash code such as `/::)`; letters as written.
 * - **Unit**: a code counts as the characters it is written with: the server sees no picture.
 * - **Refused with**: nothing; a text in brackets that is no code stays text.
 * - **Source**: string tables of the Android client and four open programs that read them; the Unicode signs are our choice.
 */
export const EMOTICONS: readonly Emoticon[] = TABLE.trim().split('\n').map(emoticonOf);

// Old English clients wrote `[Silent]` for 嘘 and `[Blush]` for 囧 too; the classic emoticon, which comes first, has them.
const byCode = new Map(
  EMOTICONS.flatMap((emoticon) => emoticon.codes.map((code) => [code, emoticon] as const)).reverse(),
);

// Longest first: `/::-|` is one code, although `/::` and more of it begin others.
const CODE = new RegExp(
  [...byCode.keys()]
    .sort((a, b) => b.length - a.length)
    .map((code) => code.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join('|'),
  'g',
);

/** A code in a text. */
export interface FoundEmoticon {
  readonly index: number;
  readonly code: string;
  readonly emoticon: Emoticon;
}

/** The codes in a text, in order. */
export function findEmoticons(text: string): readonly FoundEmoticon[] {
  return [...text.matchAll(CODE)].flatMap(({ 0: code, index }) => {
    const emoticon = byCode.get(code);
    return emoticon ? [{ index, code, emoticon }] : [];
  });
}
