using TextMining.Entities;

namespace TextMining.Tests.Entities;

/// <summary>Each kind of entity: the span and its normalised value. Every number is invented.</summary>
public sealed class EntityExtractorTests
{
    private static readonly EntityExtractor Extractor = new();
    private static readonly DateTimeOffset Received = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));

    [TestCase("户号0312345678停电", "customer-number", "0312345678", "0312345678")]
    [TestCase("户号：０３１２３４５６７８", "customer-number", "０３１２３４５６７８", "0312345678")]
    [TestCase("缴费户号是0312345678901234", "customer-number", "0312345678901234", "0312345678901234")]
    [TestCase("表号33011234567890123456", "meter-number", "33011234567890123456", "33011234567890123456")]
    [TestCase("工单20260305123456", "ticket-number", "20260305123456", "20260305123456")]
    [TestCase("电话14255550173", "mobile", "14255550173", "14255550173")]
    [TestCase("打13812345678", "mobile", "13812345678", "13812345678")]
    [TestCase("138 1234 5678", "mobile", "138 1234 5678", "13812345678")]
    [TestCase("138-1234-5678", "mobile", "138-1234-5678", "13812345678")]
    [TestCase("+86 13812345678", "mobile", "+86 13812345678", "13812345678")]
    [TestCase("１３８１２３４５６７８", "mobile", "１３８１２３４５６７８", "13812345678")]
    [TestCase("号码幺三八幺二三四五六七八", "mobile", "幺三八幺二三四五六七八", "13812345678")]
    [TestCase("座机0990-5550123", "landline", "0990-5550123", "0990-5550123")]
    [TestCase("010-55501234-802", "landline", "010-55501234-802", "010-55501234-802")]
    [TestCase("拨打95598", "hotline", "95598", "95598")]
    [TestCase("我要打12398", "hotline", "12398", "12398")]
    [TestCase("打110报警", "hotline", "110", "110")]
    [TestCase("400-820-5555", "hotline", "400-820-5555", "4008205555")]
    [TestCase("身份证11010519491231002X", "id-card", "11010519491231002X", "11010519491231002X")]
    [TestCase("信用代码91350100M000100Y43", "credit-code", "91350100M000100Y43", "91350100M000100Y43")]
    [TestCase("银行卡4111111111111111", "bank-card", "4111111111111111", "4111111111111111")]
    [TestCase("车牌粤B12345挡住", "plate", "粤B12345", "粤B12345")]
    [TestCase("发到a.b@example.com谢谢", "email", "a.b@example.com", "a.b@example.com")]
    [TestCase("微信号lantian_88", "wechat", "lantian_88", "lantian_88")]
    [TestCase("护照E12345678", "passport", "E12345678", "E12345678")]
    [TestCase("工号A1024", "staff-number", "A1024", "A1024")]
    [TestCase("王先生来电", "name", "王先生", "王")]
    [TestCase("联系人：李小明", "name", "李小明", "李小明")]
    [TestCase("青桐路12号院3栋2单元501室停电", "address", "青桐路12号院3栋2单元501室", "青桐路12号院3栋2单元501室")]
    [TestCase("其是望溪村三组的村民", "address", "望溪村三组", "望溪村三组")]
    [TestCase("10千伏城东线跳闸", "line", "10千伏城东线", "10千伏城东线")]
    [TestCase("220千伏盘石变电站", "line", "220千伏盘石变电站", "220千伏盘石变电站")]
    [TestCase("望溪村2号公变响", "transformer", "望溪村2号公变", "望溪村2号公变")]
    [TestCase("#1变停了", "transformer", "#1变", "#1变")]
    [TestCase("12号杆歪了", "pole", "12号杆", "12号杆")]
    [TestCase("跌落保险断了", "switch", "跌落保险", "跌落保险")]
    [TestCase("用了三百多度电", "energy", "三百多度电", "300")]
    [TestCase("只有一百七十伏", "voltage", "一百七十伏", "170")]
    [TestCase("电压测了一百七", "voltage", "一百七", "170")]
    [TestCase("电压打到250", "voltage", "250", "250")]
    [TestCase("交了三百五十块", "money", "三百五十块", "350")]
    [TestCase("收我一块五", "money", "一块五", "1.5")]
    [TestCase("赔3.5万元", "money", "3.5万元", "35000")]
    [TestCase("一块五一度", "price", "一块五一度", "1.5")]
    [TestCase("电价0.56元/度", "price", "0.56元/度", "0.56")]
    [TestCase("十几户没电", "households", "十几户", "12")]
    [TestCase("几十户没电", "households", "几十户", "20")]
    [TestCase("全村没电", "scope", "全村", "全村")]
    [TestCase("第三次打电话", "count", "第三次", "3")]
    [TestCase("停了六个小时", "duration", "六个小时", "PT21600S")]
    [TestCase("停了三个半小时", "duration", "三个半小时", "PT12600S")]
    [TestCase("停了大半天", "duration", "大半天", "PT28800S")]
    [TestCase("三天两头停", "frequency", "三天两头", "0.67")]
    [TestCase("每周停两次", "frequency", "每周停两次", "0.286")]
    [TestCase("气温38度", "temperature", "38度", "38")]
    [TestCase("零下五度", "temperature", "五度", "-5")]
    public void Extract_OneMention_GivesSpanAndValue(string text, string kind, string span, string value)
    {
        var found = Extractor.Extract(text).Where(entity => entity.Kind.Name() == kind).ToList();

        Assert.That(found.Select(entity => (entity.In(text).ToString(), entity.Value)), Does.Contain((span, value)), Show(text));
    }

    [TestCase("昨晚八点停电", "time", "2026-03-04T20:00")]
    [TestCase("今天下午3点半停的", "time", "2026-03-05T15:30")]
    [TestCase("1月24日19:30停电", "time", "2026-01-24T19:30")]
    [TestCase("上个月15号停过", "date", "2026-02-15")]
    [TestCase("12月30日停过", "date", "2025-12-30")]
    [TestCase("去年10月装的表", "date", "2025-10")]
    [TestCase("上周三停过", "date", "2026-02-25")]
    [TestCase("2026年3月8日8点到17点停电", "interval", "2026-03-08T08:00/2026-03-08T17:00")]
    [TestCase("昨晚八点到现在还没来电", "interval", "2026-03-04T20:00/..")]
    [TestCase("昨晚八点到现在还没来电", "outage-start", "2026-03-04T20:00")]
    [TestCase("今天早上9点停电", "outage-start", "2026-03-05T09:00")]
    public void Extract_TimeWithReception_IsResolved(string text, string kind, string value)
    {
        var found = Extractor.Extract(text, Received).Where(entity => entity.Kind.Name() == kind).Select(entity => entity.Value);

        Assert.That(found, Does.Contain(value), Show(text));
    }

    [TestCase("昨晚八点停电", "D-1T20:00")]
    public void Extract_TimeWithoutReception_StaysRelative(string text, string value) =>
        Assert.That(Extractor.Extract(text).Where(entity => entity.Kind == EntityKind.Time).Select(entity => entity.Value), Does.Contain(value));

    [TestCase("三点建议：第一，换表", EntityKind.Time)]
    [TestCase("快一点来修", EntityKind.Time)]
    [TestCase("我是来问电费的", EntityKind.Name)]
    [TestCase("老师傅修的", EntityKind.Name)]
    [TestCase("110伏的变压器", EntityKind.Hotline)]
    [TestCase("我们村没有电线掉", EntityKind.Line)]
    [TestCase("今天一天没电", EntityKind.Hotline)]
    [TestCase("楼下变压器响", EntityKind.Transformer)]
    [TestCase("14255550173", EntityKind.Mobile)]
    [TestCase("交了一百二", EntityKind.Voltage)]
    public void Extract_LookAlike_IsNotTaken(string text, EntityKind kind) =>
        Assert.That(Extractor.Extract(text).Select(entity => entity.Kind), Does.Not.Contain(kind), Show(text));

    [Test]
    public void Extract_AnyText_GivesSpansInside()
    {
        const string Alphabet = "电压一二三百十万0123456789幺. -:点半年月日号村路栋室伏度元块户次王先生@xX℃😂#杆变线";
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            foreach (var entity in Extractor.Extract(text, Received))
            {
                Assert.That(entity.Start >= 0 && entity.Length > 0 && entity.End <= text.Length && entity.Value.Length > 0, Is.True, $"{text}: {entity}");
            }
        }
    }

    [Test]
    public void Extract_ManyThreads_GiveWhatOneGives()
    {
        string[] texts = ["户号0312345678停电", "昨晚八点到现在还没来电", "青桐路12号院3栋2单元501室停电", "王先生，电话13812345678"];
        var alone = texts.Select(text => Extractor.Extract(text)).ToArray();

        Parallel.For(0, 400, i => Assert.That(Extractor.Extract(texts[i % texts.Length]), Is.EqualTo(alone[i % texts.Length])));
    }

    [Test]
    public void AddressParts_FullAddress_IsComplete()
    {
        var full = AddressParts.Parse("盘石镇青桐路12号3栋501室");
        var bare = AddressParts.Parse("望溪村");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.Completeness, Is.EqualTo(1));
            Assert.That(full.Parts.Select(part => part.Level), Is.EqualTo(new[] { AddressLevel.Town, AddressLevel.Road, AddressLevel.Number, AddressLevel.Building, AddressLevel.Room }));
            Assert.That(bare.Completeness, Is.LessThan(full.Completeness).And.GreaterThan(0));
        }
    }

    [Test]
    public void Options_OutOfRange_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new EntityExtractor(new EntityOptions { CustomerNumberLengths = [] }), Throws.ArgumentException);
            Assert.That(() => new EntityExtractor(new EntityOptions { CustomerNumberLengths = [3] }), Throws.ArgumentException);
            Assert.That(() => new EntityExtractor(new EntityOptions { UnassignedMobilePrefixes = ["1"] }), Throws.ArgumentException);
        }
    }

    private static string Show(string text) => string.Join("; ", Extractor.Extract(text).Select(entity => $"{entity.Kind.Name()}={entity.Value}"));
}
