using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TextMining.Tests.Classification;

[TestFixture]
internal sealed class FourPlacesTests
{
    [Test]
    public void Write_AnyNumber_WritesWhatTheGeneralFormatterWrites()
    {
        var random = new Random(5);
        double[] peculiar = [0, -0.0, 1, -1, 0.5, 0.00004, -0.00004, 0.00005, 0.0001, 0.99995, 0.99999, 9.99995, 1234.5, 999999999.9999, 1e9, 1e12, -1e18, 1.7e308];
        var values = peculiar.Concat(Enumerable.Range(0, 20_000).Select(i => (random.NextDouble() - 0.5) * Math.Pow(10, i % 14 - 4)));
        foreach (var value in values)
        {
            Assert.That(Text(json => FourPlaces.Write(json, value)), Is.EqualTo(Text(json => json.WriteNumberValue(Math.Round(value, 4)))), value.ToString("R"));
        }
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
