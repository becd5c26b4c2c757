using System.Text.Json.Nodes;
using TextMining.Routing;
using TextMining.Urgency;

namespace TextMining.Tests.Routing;

public sealed class RouterTests
{
    private static readonly Router Router = new(RoutingData.Table);

    [Test]
    public void Route_EveryCauseAndBusinessType_HasTheLeadOfTheTaxonomyUnlessATipOffOrPraise()
    {
        foreach (var cause in RoutingData.Taxonomy.Causes)
        {
            foreach (var business in RoutingData.Taxonomy.BusinessTypes.Where(type => type.Code is not ("TIPOFF" or "PRAISE")))
            {
                Assert.That(Router.Route(RoutingData.Query(cause.Code, business.Code)).Lead, Is.EqualTo(cause.Department), $"{cause.Code} × {business.Code}");
            }
        }
    }

    [TestCase("OUT.SUDDEN", "FAULT", UrgencyLevel.U2, ExpectedResult = "OPS+ESD,DSP @urgent")]
    [TestCase("SAF.ACCIDENT", "FAULT", UrgencyLevel.U1, ExpectedResult = "SAF+OPS,ESD @critical green")]
    [TestCase("BIL.HIGH", "ENQUIRY", UrgencyLevel.U4, ExpectedResult = "MKT @marketing")]
    [TestCase("STF.INTEGRITY", "COMPLAINT", UrgencyLevel.U2, ExpectedResult = "DIS+ESD @discipline hidden")]
    [TestCase("CON.NEW_BLOCK", "TIPOFF", UrgencyLevel.U3, ExpectedResult = "DIS+MKT @discipline hidden")]
    [TestCase("OTH.THEFT", "TIPOFF", UrgencyLevel.U3, ExpectedResult = "INS @inspection hidden")]
    [TestCase("OTH.THEFT", "TIPOFF", UrgencyLevel.U1, ExpectedResult = "INS+ESD,OPS @critical green hidden")]
    [TestCase("GRD.LAND", "COMPLAINT", UrgencyLevel.U4, ExpectedResult = "BLD+LEG @construction")]
    [TestCase("OUT.SUDDEN", "PRAISE", UrgencyLevel.U4, ExpectedResult = "SVC @service")]
    public string Route_OfATicket_IsTheOneOfTheTable(string cause, string business, UrgencyLevel urgency)
    {
        var route = Router.Route(RoutingData.Query(cause, business, urgency));

        return $"{route.Lead}{(route.Support.Count > 0 ? "+" : "")}{string.Join(',', route.Support)} @{route.Queue}{(route.IsGreen ? " green" : "")}{(route.IsConfidential ? " hidden" : "")}";
    }

    [Test]
    public void Route_UncertainTicket_WaitsForAPerson() =>
        Assert.That(Router.Route(RoutingData.Query("BIL.CALC", "COMPLAINT") with { NeedsPerson = true }).Queue, Is.EqualTo("manual"));

    [Test]
    public void Route_UncertainTipOff_StaysHidden() =>
        Assert.That(Router.Route(RoutingData.Query("STF.INTEGRITY", "TIPOFF") with { NeedsPerson = true }).Queue, Is.EqualTo("discipline"));

    [Test]
    public void Route_VipWithDangerToLife_StaysInTheCriticalQueue() =>
        Assert.That(Router.Route(RoutingData.Query("SAF.ACCIDENT", "FAULT", UrgencyLevel.U1) with { CustomerTier = "vip" }).Queue, Is.EqualTo("critical"));

    [Test]
    public void Route_GreenChannel_GivesEveryReason()
    {
        var query = RoutingData.Query("OUT.SUDDEN", "COMPLAINT") with { Channel = "12398", CustomerFlags = CustomerRegisters.LifeSupport, Contacts = 3 };

        var green = Router.Route(query).Reasons.Where(reason => reason.Decision == RouteDecision.Green).Select(reason => reason.Rule);

        Assert.That(green, Is.EqualTo(new[] { "green-register", "green-regulator", "green-third-contact" }));
    }

    [Test]
    public void Route_EverySupportingDepartment_IsNamedOnceAndIsNotTheLead()
    {
        foreach (var cause in RoutingData.Taxonomy.Causes)
        {
            foreach (var business in RoutingData.Taxonomy.BusinessTypes)
            {
                var route = Router.Route(RoutingData.Query(cause.Code, business.Code, UrgencyLevel.U1) with { Escalation = EscalationRisk.Involved, ClaimedYuan = 9000 });

                Assert.That(route.Support, Is.Unique.And.No.Member(route.Lead), $"{cause.Code} × {business.Code}");
            }
        }
    }

    [Test]
    public void Route_UnknownCause_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => Router.Route(RoutingData.Query("OUT.NOWHERE", "FAULT")));

    [Test]
    public void Proof_OfTheShippedTable_HasNoFault() => Assert.That(RoutingProof.Of(RoutingData.Table).Faults, Is.Empty);

    [Test]
    public void Load_TableWithoutALeadForACause_NamesThePairs()
    {
        var fault = Refused(table => Rule(table, "lead", "dispatching")["when"]!["urgency"] = new JsonArray("U1"));

        Assert.That(fault.Message, Does.Contain("OUT.RATIONING × COMPLAINT has no rule that holds whatever the rest"));
    }

    [Test]
    public void Load_TwoRulesOfOneRankThatDecideDifferently_NamesBoth()
    {
        var fault = Refused(table => Rule(table, "lead", "metering")["when"]!["causes"]!.AsArray().Add("GRD.LAND"));

        Assert.That(fault.Message, Does.Contain("'metering' and 'construction'"));
    }

    [Test]
    public void Load_RuleBehindOthersThatAlwaysHold_IsRefused()
    {
        var fault = Refused(table => Rule(table, "lead", "unknown")["priority"] = 50, table => Rule(table, "lead", "service")["when"]!["causes"]!.AsArray().Add("OTH.*"));

        Assert.That(fault.Message, Does.Contain("'unknown' can never decide"));
    }

    [TestCase("lead", "operation", "lead", "OPX", "the department 'OPX' is not in the taxonomy")]
    [TestCase("lead", "operation", "queue", "nowhere", "its queue 'nowhere' is not listed")]
    [TestCase("lead", "operation", "name", "marketing", "its name is used twice")]
    [TestCase("queue", "urgent", "lead", "OPS", "only rules for leads name a lead")]
    [TestCase("lead", "operation", "reason", "", "its reason is empty")]
    public void Load_RuleThatCannotBe_NamesTheRuleAndTheFault(string list, string rule, string member, string value, string expected)
    {
        var fault = Refused(table => Rule(table, list, rule)[member] = value);

        Assert.That(fault.Message, Does.Contain(expected));
    }

    [Test]
    public void Load_UnknownMember_IsRefused() =>
        Assert.That(Refused(table => Rule(table, "lead", "operation")["when"]!["cause"] = "X").Message, Does.Contain("cause"));

    private static RoutingFormatException Refused(params Action<JsonNode>[] breaks)
    {
        using var stream = RoutingData.Broken("routes.json", node => Array.ForEach(breaks, breakIt => breakIt(node)));
        return Assert.Throws<RoutingFormatException>(() => Router.Load(stream, RoutingData.Taxonomy))!;
    }

    private static JsonNode Rule(JsonNode table, string list, string name) =>
        table["rules"]![list]!.AsArray().Single(rule => rule!["name"]!.GetValue<string>() == name)!;
}
