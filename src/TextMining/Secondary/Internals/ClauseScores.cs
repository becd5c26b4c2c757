using TextMining.Classification;
using TextMining.Features;

namespace TextMining.Secondary.Internals;

/// <summary>
/// The margins of the cause head for each clause alone and for each two neighbours together, from the features of the text that lie
/// wholly within a clause. Sums are kept by block, so that two clauses together cost an addition.
/// </summary>
internal ref struct ClauseScores
{
    private const int LeaderNumbers = 3;

    private readonly int _lanes;
    private readonly int _blocks;
    private readonly Span<float> _sums;
    private readonly Span<float> _squares;
    private readonly Span<float> _margins;
    private readonly Span<float> _leaders;

    private ClauseScores(int lanes, int blocks, int clauses, Span<float> room)
    {
        (_lanes, _blocks, Clauses) = (lanes, blocks, clauses);
        _sums = room[..(clauses * blocks * lanes)];
        _squares = room.Slice(_sums.Length, clauses * blocks);
        _margins = room.Slice(_sums.Length + _squares.Length, Spans * lanes);
        _leaders = room.Slice(_sums.Length + _squares.Length + _margins.Length, Spans * LeaderNumbers);
        room[..(_sums.Length + _squares.Length)].Clear();
    }

    public int Clauses { get; }

    /// <summary>Each clause, then each clause with the next.</summary>
    public readonly int Spans => 2 * Clauses - 1;

    /// <summary>The room that scores need, in numbers.</summary>
    public static int RoomFor(LinearModel model, int causes, int clauses) =>
        clauses * model.Featurizer.Options.Blocks.Count * (Lanes(causes) + 1) + (2 * clauses - 1) * (Lanes(causes) + LeaderNumbers);

    /// <summary>Scores the clauses of a text whose features were read just before.</summary>
    public static ClauseScores Of(LinearModel model, ActiveFeatures features, in ClauseMap clauses, int causes, Span<float> room)
    {
        var scores = new ClauseScores(Lanes(causes), model.Featurizer.Options.Blocks.Count, clauses.Count, room);
        scores.Add(model, features, clauses.ClauseOf);
        for (var span = 0; span < scores.Spans; span++)
        {
            scores.Finish(model, span);
            scores.FindLeaders(span, causes);
        }

        return scores;
    }

    /// <summary>The margins of a span (shape: causes, and a few numbers of no meaning after them).</summary>
    public readonly ReadOnlySpan<float> this[int span] => _margins.Slice(span * _lanes, _lanes);

    /// <summary>How far a cause leads the best other one in a span; negative when it does not.</summary>
    public readonly float Lead(int span, int cause)
    {
        var leaders = _leaders.Slice(span * LeaderNumbers, LeaderNumbers);
        return _margins[span * _lanes + cause] - ((int)leaders[0] == cause ? leaders[2] : leaders[1]);
    }

    /// <summary>For every cause the span that speaks most for it, the first of equals.</summary>
    /// <param name="best">Receives the spans (shape: causes).</param>
    /// <param name="margins">Receives their margins (shape: causes).</param>
    public readonly void BestSpans(Span<int> best, Span<float> margins)
    {
        best.Clear();
        _margins[..margins.Length].CopyTo(margins);
        for (var span = 1; span < Spans; span++)
        {
            var row = _margins.Slice(span * _lanes, margins.Length);
            for (var k = 0; k < row.Length; k++)
            {
                if (row[k] > margins[k])
                {
                    (margins[k], best[k]) = (row[k], span);
                }
            }
        }
    }

    /// <summary>The first clause of a span.</summary>
    public readonly int First(int span) => span < Clauses ? span : span - Clauses;

    /// <summary>The last clause of a span.</summary>
    public readonly int Last(int span) => span < Clauses ? span : span - Clauses + 1;

    private static int Lanes(int causes) => (causes + QuantizedWeights.LaneMultiple - 1) / QuantizedWeights.LaneMultiple * QuantizedWeights.LaneMultiple;

    private readonly void Add(LinearModel model, ActiveFeatures features, ReadOnlySpan<byte> clauseOf)
    {
        var occurrences = features.Occurrences;
        var places = features.Places;
        var columns = features.Columns;
        var alone = BlocksOfAClause(model);
        for (var i = 0; i < occurrences.Length; i++)
        {
            var start = occurrences[i].Start;
            var end = start + occurrences[i].Length - 1;
            if (places[i] < 0 || end >= clauseOf.Length || clauseOf[start] == ClauseMap.None || clauseOf[start] != clauseOf[end])
            {
                continue;
            }

            var block = FeatureKey.Block(occurrences[i].Key);
            if ((alone >> block & 1) == 0)
            {
                continue;
            }

            var place = clauseOf[start] * _blocks + block;
            _squares[place] += model.AddRow(columns[places[i]], _sums.Slice(place * _lanes, _lanes));
        }
    }

    /// <summary>A bit for each block that a clause alone has: it has no head.</summary>
    private static uint BlocksOfAClause(LinearModel model)
    {
        var (bits, blocks) = (0u, model.Featurizer.Options.Blocks);
        for (var block = 0; block < blocks.Count; block++)
        {
            bits |= blocks[block].Kind is FeatureKind.HeadCharacter or FeatureKind.HeadWord ? 0 : 1u << block;
        }

        return bits;
    }

    private readonly void FindLeaders(int span, int causes)
    {
        var margins = _margins.Slice(span * _lanes, causes);
        var (first, firstMargin, secondMargin) = (-1, float.NegativeInfinity, float.NegativeInfinity);
        for (var k = 0; k < margins.Length; k++)
        {
            if (margins[k] > firstMargin)
            {
                (secondMargin, firstMargin, first) = (firstMargin, margins[k], k);
            }
            else if (margins[k] > secondMargin)
            {
                secondMargin = margins[k];
            }
        }

        var leaders = _leaders.Slice(span * LeaderNumbers, LeaderNumbers);
        (leaders[0], leaders[1], leaders[2]) = (first, firstMargin, secondMargin);
    }

    /// <summary>The margins of a span, as those of a text that holds nothing else.</summary>
    private readonly void Finish(LinearModel model, int span)
    {
        var margins = _margins.Slice(span * _lanes, _lanes);
        margins.Clear();
        var squaredLength = 0f;
        var (first, second) = (First(span), Last(span));
        for (var block = 0; block < _blocks; block++)
        {
            var (here, there) = (first * _blocks + block, second * _blocks + block);
            var squares = _squares[here] + (first == second ? 0 : _squares[there]);
            if (squares <= 0)
            {
                continue;
            }

            var scale = model.BlockScale(block, squares);
            squaredLength += squares * scale * scale;
            AddScaled(_sums.Slice(here * _lanes, _lanes), scale, margins);
            if (first != second)
            {
                AddScaled(_sums.Slice(there * _lanes, _lanes), scale, margins);
            }
        }

        var length = squaredLength > 0 ? 1 / MathF.Sqrt(squaredLength) : 0;
        var bias = model.Bias[..margins.Length];
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] = margins[lane] * length + bias[lane];
        }
    }

    private static void AddScaled(ReadOnlySpan<float> sums, float scale, Span<float> margins)
    {
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] += sums[lane] * scale;
        }
    }
}
