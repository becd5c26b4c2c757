using System.Text;
using TextMining.Entities;
using TextMining.Privacy.Internals;

namespace TextMining.Privacy;

/// <summary>Finds personal data in tickets and masks, pseudonymises or anonymises it.</summary>
/// <remarks>
/// Hotlines (95598, 12398, 12345, 110, 119, 120, 400…) and ticket numbers are never touched. Numbers are recognised in full-width
/// digits, with blanks, dashes or invisible characters between, and in Chinese numerals (幺三八…); a run of seven or more digits
/// of no known kind is treated as personal. Immutable; may be shared by any number of threads. Time is linear in the text.
/// </remarks>
/// <example>
/// <code>
/// var masker = new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Mask });
/// Console.WriteLine(masker.Apply("请打13800000000，找王师傅"));
/// </code>
/// </example>
public sealed class PersonalDataMasker
{
    private readonly EntityExtractor _extractor;
    private readonly MaskingOptions _options;
    private readonly bool[] _personal;

    /// <summary>Creates a masker.</summary>
    /// <param name="options">How it works; null for the defaults.</param>
    /// <param name="extractor">What finds the data; null for one with default options.</param>
    /// <exception cref="ArgumentException">The options are out of their range.</exception>
    public PersonalDataMasker(MaskingOptions? options = null, EntityExtractor? extractor = null)
    {
        _options = options ?? new MaskingOptions();
        _options.Validate();
        _extractor = extractor ?? new EntityExtractor();
        _personal = new bool[EntityKindNames.All.Count];
        foreach (var kind in _options.Kinds)
        {
            _personal[(int)kind] = true;
        }
    }

    /// <summary>The personal data of a text, by start, without overlap.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Entity> Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Select(_extractor.Extract(text));
    }

    /// <summary>The text with its personal data treated as the mode says; the same instance when nothing is to be changed.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Apply(text, _extractor.Extract(text));
    }

    /// <summary>As <see cref="Apply(string)"/>, with entities that were found before.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="entities">What an <see cref="EntityExtractor"/> found in <paramref name="text"/>, in its order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An entity does not lie within <paramref name="text"/>.</exception>
    public string Apply(string text, IReadOnlyList<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        if (_options.Mode == MaskingMode.Detect)
        {
            return text;
        }

        var personal = Select(entities);
        if (personal.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var from = 0;
        foreach (var entity in personal)
        {
            result.Append(text.AsSpan()[from..entity.Start]);
            result.Append(Replacement(entity, text));
            from = entity.End;
        }

        return result.Append(text.AsSpan(from)).ToString();
    }

    private string Replacement(Entity entity, string text) => _options.Mode switch
    {
        MaskingMode.Mask => DisplayMask.Of(entity, text),
        MaskingMode.Pseudonymize => Pseudonym.Of(entity, _options.Key.Span, _options.KeyId),
        _ => Placeholder.Of(entity.Kind),
    };

    private List<Entity> Select(IReadOnlyList<Entity> entities)
    {
        var selected = new List<Entity>();
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            if (!_personal[(int)entity.Kind])
            {
                continue;
            }

            if (selected.Count > 0 && entity.Start < selected[^1].End)
            {
                // Of two that overlap the longer is treated, so that no part of either is left.
                var last = selected[^1];
                selected[^1] = last.Length >= entity.Length
                    ? last with { Length = Math.Max(last.End, entity.End) - last.Start }
                    : entity with { Start = last.Start, Length = Math.Max(last.End, entity.End) - last.Start };
            }
            else
            {
                selected.Add(entity);
            }
        }

        return selected;
    }
}
