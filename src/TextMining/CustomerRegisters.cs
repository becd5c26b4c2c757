namespace TextMining;

/// <summary>What the supplier's registers say of a customer. Flags come from registers, never from the ticket's text.</summary>
[Flags]
public enum CustomerRegisters
{
    /// <summary>Nothing is registered.</summary>
    None = 0,

    /// <summary>High-risk or important power user (高危及重要客户).</summary>
    Important = 1,

    /// <summary>Life-support equipment at home (生命支持设备).</summary>
    LifeSupport = 2,

    /// <summary>Old and alone, pregnant, newborn, disabled or bedridden person in the household.</summary>
    Vulnerable = 4,

    /// <summary>The site of a running supply guarantee (重要活动保供电).</summary>
    SupplyGuarantee = 8,

    /// <summary>Sensitive customer (敏感用户), such as one who has complained to the regulator before.</summary>
    Sensitive = 16,
}
