using System.CommandLine;
using System.Security.Cryptography;
using System.Text;

namespace TextMining.Cli.Verbs;

/// <summary><c>api-key</c>: makes a key for the service. The key is shown once; only its hash goes into the settings.</summary>
internal static class ApiKeyVerb
{
    private const int Bytes = 32;

    public static Command Create()
    {
        var command = new Command("api-key", "Makes a random key for the service and prints it with the hash for its settings.");
        command.SetAction(_ => Print());
        return command;
    }

    private static int Print()
    {
        var key = "tm_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        Console.Out.Write($"key   {key}\nhash  {hash}\n");
        return ExitCode.Done;
    }
}
