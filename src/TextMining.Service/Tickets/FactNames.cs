namespace TextMining.Service.Tickets;

/// <summary>The words of requests for areas and registers.</summary>
internal static class FactNames
{
    public static ServiceArea? Area(string name) => name switch
    {
        "urban" or "城区" => ServiceArea.Urban,
        "rural" or "农村" => ServiceArea.Rural,
        "remote" or "特殊边远地区" => ServiceArea.Remote,
        "unknown" => ServiceArea.Unknown,
        _ => null,
    };

    public static CustomerRegisters? Register(string name) => name switch
    {
        "important" => CustomerRegisters.Important,
        "life-support" => CustomerRegisters.LifeSupport,
        "vulnerable" => CustomerRegisters.Vulnerable,
        "supply-guarantee" => CustomerRegisters.SupplyGuarantee,
        "sensitive" => CustomerRegisters.Sensitive,
        _ => null,
    };
}
