namespace TextMining.Entities;

/// <summary>A measured voltage against the limits of its nominal voltage.</summary>
/// <param name="Volts">The voltage in volts.</param>
/// <param name="Nominal">220 or 380, whichever is nearer.</param>
/// <param name="State">How it stands to the limits: −10 % and +7 % of 220 V (198 to 235.4 V), ±7 % of 380 V (353.4 to 406.6 V).</param>
public readonly record struct VoltageFinding(double Volts, int Nominal, VoltageState State);
