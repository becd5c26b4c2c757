using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TextMining.Service.Tests;

/// <summary>A private PostgreSQL on a free loopback port, from Debian's package, run by an unprivileged user; gone after the tests.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Programs = "/usr/lib/postgresql";
    private readonly string _folder;
    private readonly string _bin;
    private readonly int _port;
    private int _databases;

    private PostgresCluster(string bin)
    {
        _bin = bin;
        _folder = Directory.CreateTempSubdirectory("textmining-pg-").FullName;
        _port = FreePort();
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsOwner($"{_bin}/initdb", "-D", $"{_folder}/data", "-U", "tester", "-A", "trust", "--no-sync");
        RunAsOwner($"{_bin}/pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-p {_port} -h 127.0.0.1 -k {_folder}", "start");
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>A running cluster; null where the package is not installed.</summary>
    public static PostgresCluster? TryStart()
    {
        var bin = Directory.Exists(Programs) ? Directory.GetDirectories(Programs).Order(StringComparer.Ordinal).Select(version => version + "/bin").LastOrDefault(folder => File.Exists(folder + "/initdb")) : null;
        return bin is null ? null : new PostgresCluster(bin);
    }

    /// <summary>Connection string of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = $"t{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0", connection);
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        RunAsOwner($"{_bin}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=tester;Database={database};Maximum Pool Size=30";

    private static void RunAsOwner(string program, params string[] arguments)
    {
        if (IsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server that pg_ctl starts would keep inherited pipes open, so nothing is redirected.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "cd / && exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
