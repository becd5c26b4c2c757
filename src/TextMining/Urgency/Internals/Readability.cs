using TextMining.Entities;

namespace TextMining.Urgency.Internals;

/// <summary>Says whether a text has nothing to read beside numbers and signs.</summary>
internal static class Readability
{
    private const int LeastLetters = 2;

    public static bool IsUnreadable(string text, IReadOnlyList<Entity> entities)
    {
        int letters = 0, next = 0, contactEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            for (; next < entities.Count && entities[next].Start <= i; next++)
            {
                contactEnd = IsContact(entities[next].Kind) ? Math.Max(contactEnd, entities[next].End) : contactEnd;
            }

            // A phone number may be written in Chinese numerals: characters of an entity that is masked do not count.
            if (i >= contactEnd && char.IsLetter(text[i]) && ++letters >= LeastLetters)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsContact(EntityKind kind) => kind is EntityKind.Mobile or EntityKind.Landline or EntityKind.LongNumber;
}
