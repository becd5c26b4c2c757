namespace TextMining.DependencyInjection;

/// <summary>
/// Holds the set in use. Readers take a reference without a lock and keep it for as long as they work; a reload puts a complete,
/// checked set in its place or changes nothing. Any thread may read, reload and roll back.
/// </summary>
/// <example>
/// <code>
/// // given TicketTaggerHolder holder
/// var set = holder.Current;                                     // one set for all of one answer
/// var tags = set.Tagger.Tag("电表黑屏了");
/// Console.WriteLine($"{tags.Route.Lead}, read by the set of {set.LoadedAt:t}");
/// holder.Reload();                                              // on any thread, while others read
/// </code>
/// </example>
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

    /// <summary>The set in use. Read it once for each piece of work: the next read may give another set.</summary>
    public TaggingSet Current => _current;

    /// <summary>The set that a rollback would bring back; null when there is none.</summary>
    public TaggingSet? Previous => _previous;

    /// <summary>Loads a set anew, from the paths of the settings as they were at the start, and puts it in use. Takes as long as the loading; readers do not wait.</summary>
    /// <exception cref="TaggingFileException">A file was refused; the old set stays.</exception>
    /// <exception cref="IOException">A file could not be read; the old set stays.</exception>
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
