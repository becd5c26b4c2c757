namespace TextMining.Urgency.Internals;

/// <summary>How a part of a pattern stands to the parts before it.</summary>
internal enum PhraseLink
{
    /// <summary>It follows, in the same sentence, after at most <see cref="PhrasePart.Gap"/> code units.</summary>
    Follows,

    /// <summary>It follows, in the same clause, after at most <see cref="PhrasePart.Gap"/> code units.</summary>
    FollowsInClause,

    /// <summary>It follows after at most <see cref="PhrasePart.Gap"/> code units, in this or a later sentence.</summary>
    FollowsAcross,

    /// <summary>It stands before or after, in the same sentence, at most <see cref="PhrasePart.Gap"/> code units away.</summary>
    Near,
}

/// <summary>One part of a pattern: a symbol (a literal or a concept) and its link to the parts before it.</summary>
internal readonly record struct PhrasePart(int Symbol, PhraseLink Link, int Gap);
