namespace TextMining.Entities.Internals;

/// <summary>What a word tells the readers of entities.</summary>
internal enum Cue
{
    CustomerContext,
    MeterContext,
    TicketContext,
    PhoneContext,
    IdContext,
    BankContext,
    WechatContext,
    PassportContext,
    StaffContext,
    NameContext,
    Title,
    VoltageContext,
    HeatContext,
    PlaceSuffix,
    NumberedPlace,
    Breaker,
    NotPlace,
    Device,
    TransformerWord,
    Frequency,
    Ongoing,
    OutageVerb,
    RestoreVerb,
    Scope,
    DatePhrase,
    DayWord,
    DayPart,
    FuzzyDuration,
}

/// <summary>A word of the lexicon in a text, with the number that the lexicon gives it.</summary>
internal readonly record struct CueHit(Cue Cue, int Start, int End, double Value);
