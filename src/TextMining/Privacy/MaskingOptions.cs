using System.Collections.Immutable;
using TextMining.Entities;

namespace TextMining.Privacy;

/// <summary>How a <see cref="PersonalDataMasker"/> works. Valid by default.</summary>
public sealed record MaskingOptions
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int LeastKeyLength = 16;

    /// <summary>What becomes of personal data.</summary>
    /// <value>Default: <see cref="MaskingMode.Mask"/>.</value>
    public MaskingMode Mode { get; init; } = MaskingMode.Mask;

    /// <summary>The secret key of <see cref="MaskingMode.Pseudonymize"/>.</summary>
    /// <value>At least <see cref="LeastKeyLength"/> bytes in that mode; otherwise unused and empty.</value>
    public ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>The name of the key, written into every token so that keys can be changed.</summary>
    /// <value>One to sixteen ASCII letters, digits and hyphens, no run of seven digits. Default: <c>k1</c>.</value>
    public string KeyId { get; init; } = "k1";

    /// <summary>The kinds of entity that are personal data here. Hotlines and ticket numbers can not be among them.</summary>
    /// <value>Default: <see cref="PersonalKinds"/>.</value>
    public ImmutableArray<EntityKind> Kinds { get; init; } = PersonalKinds;

    /// <summary>All kinds that may be personal data.</summary>
    public static ImmutableArray<EntityKind> PersonalKinds { get; } =
    [
        EntityKind.CustomerNumber, EntityKind.MeterNumber, EntityKind.Mobile, EntityKind.Landline, EntityKind.IdCard, EntityKind.BankCard,
        EntityKind.Plate, EntityKind.Email, EntityKind.Wechat, EntityKind.Passport, EntityKind.LongNumber, EntityKind.Name, EntityKind.StaffNumber,
        EntityKind.Address,
    ];

    internal void Validate()
    {
        if (!Enum.IsDefined(Mode))
        {
            throw new ArgumentException($"Mode is {Mode}, which is not defined.");
        }

        if (Kinds.IsDefault || Kinds.Any(kind => !PersonalKinds.Contains(kind)))
        {
            throw new ArgumentException($"Kinds may hold only {string.Join(", ", PersonalKinds.Select(kind => kind.Name()))}.");
        }

        if (Mode != MaskingMode.Pseudonymize)
        {
            return;
        }

        if (Key.Length < LeastKeyLength)
        {
            throw new ArgumentException($"Pseudonymising needs a key of at least {LeastKeyLength} bytes, found {Key.Length}.");
        }

        if (KeyId is not { Length: > 0 and <= 16 } || !KeyId.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || KeyId.Count(char.IsAsciiDigit) >= 7)
        {
            throw new ArgumentException("KeyId needs one to sixteen ASCII letters, digits or hyphens, with fewer than seven digits.");
        }
    }
}
