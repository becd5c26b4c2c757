using System.Text;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation.Compilation;

/// <summary>Turns jieba's two hidden Markov models into sections of the model file.</summary>
internal static class HiddenMarkovSource
{
    internal static void AddCharacterStates(Dictionary<ModelSection, byte[]> contents, SegmenterSources sources, CharacterCodes codes)
    {
        var start = PythonLiteral.ReadTable(sources.HmmStart, nameof(sources.HmmStart));
        var transitions = PythonLiteral.ReadTable(sources.HmmTransitions, nameof(sources.HmmTransitions));
        contents[ModelSection.HmmProbabilities] = SegmenterModelCompiler.Bytes<double>(
        [
            .. MarkovStates.EmissionLetters.Select(letter => Number(start, letter.ToString())),
            .. MarkovStates.Transitions.Select(pair => Number(Table(transitions, pair[..1]), pair[1..])),
        ]);

        var emissions = PythonLiteral.ReadTable(sources.HmmEmissions, nameof(sources.HmmEmissions));
        var values = new double[CharacterCodes.IdeographCount * 4];
        Array.Fill(values, MarkovStates.Impossible);
        int used = 0;
        for (int state = 0; state < 4; state++)
        {
            foreach (var (character, value) in Table(emissions, MarkovStates.EmissionLetters[state].ToString()))
            {
                int ideograph = Ideograph(character, codes);
                if (ideograph >= 0)
                {
                    values[ideograph * 4 + state] = (double)value;
                    used = Math.Max(used, ideograph + 1);
                }
            }
        }

        contents[ModelSection.HmmEmissions] = SegmenterModelCompiler.Bytes(values[..(used * 4)]);
    }

    internal static string[] AddTags(Dictionary<ModelSection, byte[]> contents, SegmenterSources sources, CharacterCodes codes, DictionarySource dictionary)
    {
        var start = PythonLiteral.ReadTable(sources.TagStart, nameof(sources.TagStart));
        string[] tags =
        [
            .. start.Keys.Select(static state => state[2..]).Concat(dictionary.Words.Values.Select(static word => word.Tag)).Distinct().Order(StringComparer.Ordinal),
        ];
        if (tags.Length > LexiconUnit.TagLimit)
        {
            Throw.Lexicon($"there are {tags.Length} parts of speech, more than the {LexiconUnit.TagLimit} that the format has room for", 1);
        }

        contents[ModelSection.Tags] = Encoding.UTF8.GetBytes(string.Join('\n', tags));
        var startValues = new double[MarkovStates.TagLetters.Length * tags.Length];
        Array.Fill(startValues, MarkovStates.Impossible);
        foreach (var (state, value) in start)
        {
            startValues[StateOf(state, tags)] = (double)value;
        }

        contents[ModelSection.TagStart] = SegmenterModelCompiler.Bytes(startValues);
        AddTagTransitions(contents, PythonLiteral.ReadTable(sources.TagTransitions, nameof(sources.TagTransitions)), tags);
        AddTagEntries(contents, PythonLiteral.ReadTable(sources.TagEmissions, nameof(sources.TagEmissions)), PythonLiteral.ReadTable(sources.TagStates, nameof(sources.TagStates)), codes, tags);
        return tags;
    }

    private static void AddTagTransitions(Dictionary<ModelSection, byte[]> contents, Dictionary<string, object> transitions, string[] tags)
    {
        var pairs = transitions
            .SelectMany(from => ((Dictionary<string, object>)from.Value).Select(to => (Pair: (uint)(StateOf(from.Key, tags) << 16 | StateOf(to.Key, tags)), Value: (double)to.Value)))
            .OrderBy(static transition => transition.Pair)
            .ToArray();
        contents[ModelSection.TagTransitionPairs] = SegmenterModelCompiler.Bytes(Array.ConvertAll(pairs, static transition => transition.Pair));
        contents[ModelSection.TagTransitions] = SegmenterModelCompiler.Bytes(Array.ConvertAll(pairs, static transition => transition.Value));
    }

    // Of each ideograph first the states that the table names for it, then the others that have an emission; each in order.
    private static void AddTagEntries(
        Dictionary<ModelSection, byte[]> contents, Dictionary<string, object> emissions, Dictionary<string, object> states, CharacterCodes codes, string[] tags)
    {
        var entries = new SortedDictionary<int, double>[CharacterCodes.IdeographCount];
        foreach (var (state, characters) in emissions)
        {
            foreach (var (character, value) in (Dictionary<string, object>)characters)
            {
                (entries[Ideograph(character, codes)] ??= [])[StateOf(state, tags)] = (double)value;
            }
        }

        var starts = new int[CharacterCodes.IdeographCount + 1];
        var inTable = new ushort[CharacterCodes.IdeographCount];
        var entryStates = new List<ushort>();
        var entryValues = new List<double>();
        var known = states.ToDictionary(
            entry => Ideograph(entry.Key, codes),
            entry => ((List<object>)entry.Value).Select(state => StateOf(string.Join('/', (List<object>)state), tags)).Order().ToArray());
        for (int ideograph = 0; ideograph < CharacterCodes.IdeographCount; ideograph++)
        {
            int[] named = known.GetValueOrDefault(ideograph, []);
            var emitted = entries[ideograph] ?? [];
            starts[ideograph] = entryStates.Count;
            inTable[ideograph] = (ushort)named.Length;
            foreach (int state in named.Concat(emitted.Keys.Except(named)))
            {
                entryStates.Add((ushort)state);
                entryValues.Add(emitted.GetValueOrDefault(state, MarkovStates.Impossible));
            }
        }

        starts[^1] = entryStates.Count;
        contents[ModelSection.TagEntryStarts] = SegmenterModelCompiler.Bytes(starts);
        contents[ModelSection.TagEntriesInTable] = SegmenterModelCompiler.Bytes(inTable);
        contents[ModelSection.TagEntryStates] = SegmenterModelCompiler.Bytes(entryStates.ToArray());
        contents[ModelSection.TagEntryValues] = SegmenterModelCompiler.Bytes(entryValues.ToArray());
    }

    private static int Ideograph(string character, CharacterCodes codes)
        => character.Length == 1 && CharacterCodes.IsIdeograph(codes[character[0]]) ? codes[character[0]] - CharacterCodes.SignEnd - 1 : -1;

    private static int StateOf(string state, string[] tags)
        => MarkovStates.TagLetters.IndexOf(state[0], StringComparison.Ordinal) * tags.Length + Array.BinarySearch(tags, state[2..], StringComparer.Ordinal);

    private static double Number(Dictionary<string, object> table, string key)
    {
        if (table.GetValueOrDefault(key) is not double value)
        {
            Throw.Lexicon($"the number '{key}' is missing", 1);
            return default;
        }

        return value;
    }

    private static Dictionary<string, object> Table(Dictionary<string, object> table, string key)
    {
        if (table.GetValueOrDefault(key) is not Dictionary<string, object> value)
        {
            Throw.Lexicon($"the table '{key}' is missing", 1);
            return [];
        }

        return value;
    }
}
