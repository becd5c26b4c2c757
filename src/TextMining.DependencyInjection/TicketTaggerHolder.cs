namespace TextMining.DependencyInjection;

/// <summary>
/// Holds the set in use. Readers take a reference without a lock and keep it for as long as they work; a reload puts a complete,
/// checked set in its place or changes nothing. Any thread may read, reload and roll back.
/// </summary>
public sealed class TicketTaggerHolder
{
    private readonly Func<TaggingSet> _load;
    private readonly Lock _changing = new();
    private volatile TaggingSet _current;
    private volatile TaggingSet? _previous;

    /// <summary>Loads the first set.</summary>
    /// <param name="load">Loads a set, or throws.</param>
    public TicketTaggerHolder(Func<TaggingSet> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        _load = load;
        _current = load();
    }

    /// <summary>The set in use.</summary>
    public TaggingSet Current => _current;

    /// <summary>The set that a rollback would bring back; null when there is none.</summary>
    public TaggingSet? Previous => _previous;

    /// <summary>Loads a set anew and puts it in use. What the loading throws goes to the caller, and the old set stays.</summary>
    public void Reload()
    {
        var loaded = _load();
        lock (_changing)
        {
            _previous = _current;
            _current = loaded;
        }
    }

    /// <summary>Puts the previous set in use again; the two change places.</summary>
    /// <returns>False when there is no previous set.</returns>
    public bool TryRollback()
    {
        lock (_changing)
        {
            if (_previous is not { } previous)
            {
                return false;
            }

            _previous = _current;
            _current = previous;
            return true;
        }
    }
}
