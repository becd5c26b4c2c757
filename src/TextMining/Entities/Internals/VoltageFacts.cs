namespace TextMining.Entities.Internals;

/// <summary>Measured voltages against the limits of GB/T 12325.</summary>
internal static class VoltageFacts
{
    private const double LeastMeasured = 20;
    private const double MostMeasured = 600;

    /// <summary>Above this a measured voltage is taken for one between phases.</summary>
    private const double BetweenNominals = 300;

    public static VoltageFinding? Worst(IReadOnlyList<Entity> entities)
    {
        VoltageFinding? worst = null;
        foreach (var entity in entities)
        {
            // 220 and 380 name the supply, they do not measure it.
            if (entity.Kind != EntityKind.Voltage || entity.Number is < LeastMeasured or > MostMeasured or 220 or 380)
            {
                continue;
            }

            var finding = Judge(entity.Number);
            if (worst is not { } known || Excess(finding) > Excess(known))
            {
                worst = finding;
            }
        }

        return worst;
    }

    public static VoltageFinding Judge(double volts)
    {
        var nominal = volts > BetweenNominals ? 380 : 220;
        var (least, most) = nominal == 220 ? (198, 235.4) : (353.4, 406.6);
        return new VoltageFinding(volts, nominal, volts < least ? VoltageState.Low : volts > most ? VoltageState.High : VoltageState.Normal);
    }

    private static double Excess(VoltageFinding finding) =>
        finding.State == VoltageState.Normal ? 0 : Math.Abs(finding.Volts - finding.Nominal) / finding.Nominal;
}
