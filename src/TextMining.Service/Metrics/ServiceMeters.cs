using System.Diagnostics;
using System.Diagnostics.Metrics;
using TextMining.Service.Storage;

namespace TextMining.Service.Metrics;

/// <summary>What the service counts and traces. Labels are codes of the taxonomy and the table, never text.</summary>
internal sealed class ServiceMeters : IDisposable
{
    public const string Name = "TextMining.Service";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _tagSeconds;
    private readonly Counter<long> _tagged;
    private readonly Counter<long> _stored;
    private readonly Counter<long> _green;
    private readonly Counter<long> _events;
    private readonly LabelDrift _drift = new();

    public ServiceMeters(TicketReader reader, TicketWriter writer)
    {
        _tagSeconds = _meter.CreateHistogram("textmining.tag.duration", "s", "Time to tag one text.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25] });
        _tagged = _meter.CreateCounter<long>("textmining.tags", description: "Tagged texts by cause and review level.");
        _stored = _meter.CreateCounter<long>("textmining.tickets.stored", description: "Stored tickets by queue.");
        _green = _meter.CreateCounter<long>("textmining.tickets.green", description: "Stored tickets that got the green channel; more than 5 % of all means it is none.");
        _events = _meter.CreateCounter<long>("textmining.ticket.events", description: "Events of tickets by kind.");
        _meter.CreateObservableGauge("textmining.writer.waiting", () => writer.Waiting, description: "Changes that wait for the writer.");
        _meter.CreateObservableGauge("textmining.queue.open", () => reader.QueueDepths().Select(pair => new Measurement<long>(pair.Value, new KeyValuePair<string, object?>("queue", pair.Key))), description: "Open tickets by queue.");
        _meter.CreateObservableGauge("textmining.label.drift", () => _drift.Index(), description: "Population stability index of the causes of the last 1,000 texts against the 10,000 before; above 0.25 the mix has changed.");
    }

    /// <summary>Traces of the service.</summary>
    public ActivitySource Activities { get; } = new(Name);

    public void Tagged(string cause, string review, TimeSpan time)
    {
        _tagSeconds.Record(time.TotalSeconds);
        _tagged.Add(1, new("cause", cause), new("review", review));
        _drift.Add(cause);
    }

    public void Stored(TicketRow row)
    {
        _stored.Add(1, new KeyValuePair<string, object?>("queue", row.Queue));
        if (row.Green != 0)
        {
            _green.Add(1);
        }
    }

    public void Happened(string kind) => _events.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Dispose()
    {
        _meter.Dispose();
        Activities.Dispose();
    }
}
