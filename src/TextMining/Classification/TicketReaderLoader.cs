namespace TextMining.Classification;

/// <summary>Makes a reader again of the parts that a model file carries.</summary>
/// <param name="parts">See <see cref="TicketReader.Parts"/>.</param>
/// <exception cref="TextMiningException">The parts are damaged or do not fit one another.</exception>
public delegate TicketReader TicketReaderLoader(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts);
