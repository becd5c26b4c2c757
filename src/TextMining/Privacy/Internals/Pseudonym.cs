using System.Security.Cryptography;
using System.Text;
using TextMining.Entities;

namespace TextMining.Privacy.Internals;

/// <summary>Tokens by HMAC-SHA-256 over kind and normalised value: 〈PHONE:k1:…〉.</summary>
internal static class Pseudonym
{
    private const int TokenBytes = 8;

    public static string Of(Entity entity, ReadOnlySpan<byte> key, string keyId)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Class(entity.Kind)}:{entity.Value}"), hash);

        // Letters only: a token must never look like the digits that it replaces.
        Span<char> letters = stackalloc char[2 * TokenBytes];
        for (var i = 0; i < TokenBytes; i++)
        {
            letters[2 * i] = (char)('a' + (hash[i] >> 4));
            letters[(2 * i) + 1] = (char)('a' + (hash[i] & 15));
        }

        return $"{Placeholder.Of(entity.Kind)[..^1]}:{keyId}:{letters}〉";
    }

    /// <summary>One value under one name: a number found now with, now without its context word must give one token.</summary>
    private static string Class(EntityKind kind) => kind switch
    {
        EntityKind.Name => "name",
        EntityKind.Address => "address",
        EntityKind.Email => "email",
        _ => "number",
    };
}
