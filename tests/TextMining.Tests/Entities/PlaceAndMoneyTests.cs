using NUnit.Framework;
using TextMining.Entities;

namespace TextMining.Tests.Entities;

/// <summary>Places without a suffix, amounts without a unit and counted scopes, each with what only looks like one.</summary>
[TestFixture]
public sealed class PlaceAndMoneyTests
{
    private static readonly EntityExtractor Extractor = new();

    [TestCase("关于莲子冲电压过低的问题", "莲子冲")]
    [TestCase("其是江畔印记业主，停电两天", "江畔印记")]
    [TestCase("地址：枫林筑", "枫林筑")]
    [TestCase("住在和平路，没电", "和平路")]
    [TestCase("反映半山花园停电", "半山花园")]
    [TestCase("竹影花园2-3-501没电", "竹影花园2-3-501")]
    [TestCase("梅花苑5到8栋全黑", "梅花苑5到8栋")]
    [TestCase("称松风苑一栋至四栋没电", "松风苑一栋至四栋")]
    [TestCase("上周三槐荫路因电缆故障停电", "槐荫路")]
    [TestCase("其反映桃花坪村六十多户共用一台小变压器", "桃花坪村")]
    [TestCase("我们玉带桥居民用电不便", "玉带桥")]
    [TestCase("反映松塔湾村民用电难", "松塔湾")]
    [TestCase("松塔湾村三十户联名", "松塔湾村")]
    [TestCase("停电的是槐荫路1—30号", "槐荫路1—30号")]
    [TestCase("短信通知松风苑明天停电", "松风苑")]
    public void Extract_Place_IsOneAddress(string text, string expected) =>
        Assert.That(Texts(text, EntityKind.Address), Is.EqualTo(new[] { expected }));

    [TestCase("关于老年公寓电价的投诉")]
    [TestCase("棚户区电压低")]
    [TestCase("后面住宅一起断了电")]
    [TestCase("乡镇卫生院停电")]
    [TestCase("老旧小区电压低")]
    [TestCase("某服务区充电桩坏了")]
    [TestCase("跑了两所学校")]
    [TestCase("我们院子四栋楼都黑了")]
    [TestCase("希望社区重视")]
    [TestCase("申请峰谷电价")]
    [TestCase("冰柜里的货全化了")]
    [TestCase("救护车被堵路上")]
    public void Extract_Description_IsNoAddress(string text) =>
        Assert.That(Texts(text, EntityKind.Address), Is.Empty);

    [TestCase("槐树村变压器容量小", "槐树村变压器")]
    [TestCase("梨花公变烧了", "梨花公变")]
    public void Extract_TransformerNamedByAPlace_IsFound(string text, string expected) =>
        Assert.That(Texts(text, EntityKind.Transformer), Is.EqualTo(new[] { expected }));

    [TestCase("去年秋天变压器爆过")]
    [TestCase("小车撞上箱变")]
    [TestCase("同一台变压器超载")]
    [TestCase("增容200千伏安变压器")]
    [TestCase("由专变改公变能否办理")]
    public void Extract_TransformerWithoutAName_IsNone(string text) =>
        Assert.That(Texts(text, EntityKind.Transformer), Is.Empty);

    [TestCase("孩子从豁口钻进变电站")]
    [TestCase("停电的是院里那条产线")]
    public void Extract_LineWithoutAName_IsNone(string text) =>
        Assert.That(Texts(text, EntityKind.Line), Is.Empty);

    [TestCase("我姓佘，电话稍后给", "佘")]
    [TestCase("一位姓温的师傅来过", "温")]
    [TestCase("举报肖某私接电", "肖某")]
    public void Extract_SaidSurname_IsAName(string text, string expected) =>
        Assert.That(Texts(text, EntityKind.Name), Is.EqualTo(new[] { expected }));

    [TestCase("表扬环卫师傅")]
    [TestCase("收费阿姨倒下了")]
    [TestCase("路灯所师傅来修灯")]
    [TestCase("其余老师家也没电")]
    public void Extract_TitleAfterAWord_IsNoName(string text) =>
        Assert.That(Texts(text, EntityKind.Name), Is.Empty);

    [TestCase("凭什么那边五毛二", EntityKind.Price, "五毛二")]
    [TestCase("峰谷牌子写着0.42，不对", EntityKind.Price, "0.42")]
    [TestCase("油箱少了三百升柴油，钱谁赔", EntityKind.Money, null)]
    [TestCase("三小时后又停", EntityKind.Time, "三小时后")]
    [TestCase("三天后又停", EntityKind.Date, "三天后")]
    [TestCase("今年一开春就停", EntityKind.Date, "今年")]
    [TestCase("我今年七十六了", EntityKind.Date, null)]
    [TestCase("冬天天黑得早", EntityKind.Frequency, null)]
    [TestCase("天天停电", EntityKind.Frequency, "天天")]
    [TestCase("星期六打过一个星期六的电话", EntityKind.Duration, null)]
    [TestCase("血压量出一百八，又量一百三", EntityKind.Voltage, null)]
    [TestCase("电压量出一百八", EntityKind.Voltage, "一百八")]
    [TestCase("全屯没电", EntityKind.Scope, "全屯")]
    public void Extract_LookAlike_IsToldFromTheReal(string text, EntityKind kind, string? expected) =>
        Assert.That(Texts(text, kind), expected is null ? Is.Empty : Does.Contain(expected));

    [TestCase("多扣了三百五", "三百五", 350)]
    [TestCase("扣我两百，请退", "两百", 200)]
    [TestCase("投了一百多万，可是没用", "一百多万", 1_000_000)]
    [TestCase("收我二百蚊就走了", "二百蚊", 200)]
    [TestCase("电费由每月八百涨到三千，不合理", "八百", 800)]
    public void Extract_BareAmount_IsMoney(string text, string expected, double yuan)
    {
        var found = Extractor.Extract(text).First(entity => entity.Kind == EntityKind.Money);
        Assert.That((text.Substring(found.Start, found.Length), found.Number), Is.EqualTo((expected, yuan)));
    }

    [TestCase("渠板断了六七块，两边也裂了")]
    [TestCase("配了三块电子白板")]
    [TestCase("房檐被敲掉一角，要求修好")]
    [TestCase("账单多出百分之四十，请调查")]
    [TestCase("表上读数5230，不对")]
    public void Extract_OtherThingsCounted_IsNoMoney(string text) =>
        Assert.That(Texts(text, EntityKind.Money), Is.Empty);

    [TestCase("房东收八毛五一度", "八毛五一度", 0.85)]
    [TestCase("现物业每度收1.15元，太贵", "每度收1.15元", 1.15)]
    [TestCase("用电245度，单价0.52，合计不对", "0.52", 0.52)]
    [TestCase("房东收一蚊半一度", "一蚊半一度", 1.5)]
    [TestCase("电价一元八，太高", "一元八", 1.8)]
    public void Extract_PerUnit_IsPrice(string text, string expected, double yuan)
    {
        var found = Extractor.Extract(text).First(entity => entity.Kind == EntityKind.Price);
        Assert.That((text.Substring(found.Start, found.Length), found.Number), Is.EqualTo((expected, yuan)));
    }

    [TestCase("我们三栋楼都没电", "三栋楼")]
    [TestCase("三个单元没电", "三个单元")]
    [TestCase("对面一排房子没电", "一排房子")]
    [TestCase("整个巷子停电", "整个巷子")]
    public void Extract_CountedPlaces_AreScope(string text, string expected) =>
        Assert.That(Texts(text, EntityKind.Scope), Is.EqualTo(new[] { expected }));

    [TestCase("八到十点停电", "八到十点", "T08:00/T10:00")]
    [TestCase("22:00至次日6:00停水", "22:00至次日6:00", "T22:00/T06:00")]
    [TestCase("从九月等到十二月", "九月等到十二月", "--09/--12")]
    public void Extract_SharedOrLinkedTimes_AreOneInterval(string text, string expected, string value)
    {
        var found = Extractor.Extract(text).Single(entity => entity.Kind == EntityKind.Interval);
        Assert.That((text.Substring(found.Start, found.Length), found.Value), Is.EqualTo((expected, value)));
    }

    [TestCase("谢谢师傅们")]
    [TestCase("请安排师傅上门")]
    [TestCase("来了两位师傅")]
    [TestCase("换表时师傅没出示工牌")]
    [TestCase("关于某公司的投诉")]
    public void Extract_WordsBeforeATitle_AreNoName(string text) =>
        Assert.That(Texts(text, EntityKind.Name), Is.Empty);

    private static IEnumerable<string> Texts(string text, EntityKind kind) =>
        Extractor.Extract(text).Where(entity => entity.Kind == kind).Select(entity => text.Substring(entity.Start, entity.Length));
}
