using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace TextMining.Service.Security;

/// <summary>Finds the caller of a key. Immutable; safe on any thread.</summary>
internal sealed class KeyRing
{
    private const int LongestKey = 512;

    private readonly (byte[] Hash, Caller Caller)[] _keys;

    public KeyRing(IOptions<SecurityOptions> options) =>
        _keys = [.. options.Value.Keys.Select(key => (Convert.FromHexString(key.Hash), new Caller(key.Name, key.Tenant, key.Scopes.Aggregate(Scopes.None, (all, scope) => all | scope), [.. key.Queues])))];

    /// <summary>True when no key is configured: callers need none, and the service listens on loopback only.</summary>
    public bool IsEmpty => _keys.Length == 0;

    /// <summary>The caller of a key, or null. Takes the same time whichever key is right.</summary>
    public Caller? Find(string key)
    {
        if (key.Length > LongestKey)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        Caller? found = null;
        foreach (var (known, caller) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
            {
                found = caller;
            }
        }

        return found;
    }
}
