using System.Globalization;
using System.Text.Json.Nodes;
using TextMining.Routing;
using TextMining.Urgency;

namespace TextMining.Tests.Routing;

public sealed class ServiceClocksTests
{
    [TestCase("2026-02-13T10:00:00+08:00", 1, ExpectedResult = "2026-02-15")] // Saturday 14 February is a make-up day
    [TestCase("2026-02-13T10:00:00+08:00", 2, ExpectedResult = "2026-02-25")] // then the Spring Festival until the 23rd
    [TestCase("2026-09-24T23:59:00+08:00", 1, ExpectedResult = "2026-09-29")]
    [TestCase("2026-09-24T16:30:00Z", 1, ExpectedResult = "2026-09-29")] // already the 25th in Shanghai, a holiday
    [TestCase("2026-05-08T09:00:00+08:00", 1, ExpectedResult = "2026-05-10")]
    public string EndOfWorkingDay_AroundHolidays_SkipsThemAndWorksMakeUpDays(string received, int days) =>
        RoutingData.Calendar.EndOfWorkingDay(Moment(received), days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Test]
    public void Deadlines_ComplaintOfStateGrid_RunAsPublished()
    {
        var query = RoutingData.Query("STF.ATTITUDE", "COMPLAINT", UrgencyLevel.U4);

        var deadlines = RoutingData.Clocks.Deadlines("sgcc-2021-local", query, Moment("2026-04-30T15:00:00+08:00"));

        // Working days after the labour holiday: 6, 7, 8 and the make-up day 9 May, then Monday 11 May.
        Assert.That(deadlines.Select(Line), Is.EqualTo(new[] { "Contact 2026-05-01 15:00", "Answer 2026-05-10 00:00", "Close 2026-05-12 00:00" }));
    }

    [Test]
    public void Deadlines_UrbanOutage_ArrivesWithin45Minutes()
    {
        var query = RoutingData.Query("OUT.SUDDEN", "FAULT", UrgencyLevel.U2) with { Area = ServiceArea.Urban };

        var deadlines = RoutingData.Clocks.Deadlines("sgcc-2021-local", query, Moment("2026-11-24T20:00:00+08:00"));

        Assert.That(deadlines.Select(Line), Does.Contain("Dispatch 2026-11-24 20:05").And.Contain("Arrive 2026-11-24 20:45").And.Contain("Restore 2026-11-24 23:45"));
    }

    [Test]
    public void Deadlines_Enquiry_IsAcknowledgedIn30MinutesAndAnsweredInTwoHours()
    {
        var deadlines = RoutingData.Clocks.Deadlines("quick-answer", RoutingData.Query("BIL.TARIFF", "ENQUIRY", UrgencyLevel.U4), Moment("2026-11-24T23:30:00+08:00"));

        Assert.That(deadlines.Select(Line).Take(2), Is.EqualTo(new[] { "Acknowledge 2026-11-25 00:00", "Answer 2026-11-25 01:30" }));
    }

    [Test]
    public void Deadlines_IntoAYearWithoutCalendar_AreProvisional()
    {
        var deadlines = RoutingData.Clocks.Deadlines("regulator", RoutingData.Query("BIL.CALC", "COMPLAINT"), Moment("2026-12-28T09:00:00+08:00"));

        Assert.That(deadlines.Where(deadline => deadline.IsProvisional).Select(deadline => deadline.Clock), Is.EqualTo(new[] { ServiceClock.Answer, ServiceClock.Close }));
    }

    [Test]
    public void Deadlines_EveryPairAndProfile_HaveAnAnswerAndAreSorted()
    {
        foreach (var profile in RoutingData.Clocks.Profiles)
        {
            foreach (var cause in RoutingData.Taxonomy.Causes)
            {
                foreach (var business in RoutingData.Taxonomy.BusinessTypes)
                {
                    var deadlines = RoutingData.Clocks.Deadlines(profile.Key, RoutingData.Query(cause.Code, business.Code), Moment("2026-06-01T09:00:00+08:00"));

                    Assert.That(deadlines.Select(deadline => deadline.At), Is.Ordered, $"{profile.Key} {cause.Code} {business.Code}");
                    Assert.That(deadlines.Select(deadline => deadline.Clock), Is.Unique.And.Contain(ServiceClock.Answer));
                }
            }
        }
    }

    [TestCase("nowhere", "BIL.CALC", "no clock profile 'nowhere'")]
    [TestCase("regulator", "BIL.NOTHING", "'BIL.NOTHING' × 'COMPLAINT' is not in the taxonomy")]
    public void Deadlines_OfWhatIsNotThere_AreMisuse(string profile, string cause, string message) =>
        Assert.That(Assert.Throws<ArgumentException>(() => RoutingData.Clocks.Deadlines(profile, RoutingData.Query(cause, "COMPLAINT"), DateTimeOffset.UnixEpoch))!.Message, Does.Contain(message));

    [Test]
    public void Load_LimitWithTwoNumbers_IsRefused()
    {
        using var stream = RoutingData.Broken("sla.json", clocks => clocks["profiles"]![0]!["limits"]![0]!["workingDays"] = 3);

        Assert.That(Assert.Throws<RoutingFormatException>(() => ServiceClocks.Load(stream, RoutingData.Calendar, RoutingData.Table))!.Message, Does.Contain("not exactly one of"));
    }

    [Test]
    public void Load_ProfileThatTheTableNamesIsMissing_IsRefused()
    {
        using var stream = RoutingData.Broken("sla.json", clocks => clocks["profiles"]!.AsArray().RemoveAt(2));

        Assert.That(Assert.Throws<RoutingFormatException>(() => ServiceClocks.Load(stream, RoutingData.Calendar, RoutingData.Table))!.Message, Does.Contain("'regulator' is named by the routing rule"));
    }

    [Test]
    public void Load_MakeUpDayOnAWeekday_IsRefused()
    {
        using var stream = RoutingData.Broken("calendar.json", calendar => calendar["years"]![0]!["makeUpDays"]!.AsArray().Add("2024-07-03"));

        Assert.That(Assert.Throws<RoutingFormatException>(() => WorkingCalendar.Load(stream))!.Message, Does.Contain("2024-07-03"));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Line(Deadline deadline) => $"{deadline.Clock} {deadline.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
}
