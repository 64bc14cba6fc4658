using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Learning.Tests.Towns;

/// <summary>A real PostgreSQL server on a free port with an empty folder of its own, once for the test run; stopped when the run ends.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("learning-postgres").FullName;
    int port;
    Process? server;

    // Debian keeps the server's programs apart from the path, by version.
    static readonly string bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin/"
        : "";

    // The server refuses to run as root.
    static readonly string[] asPostgres = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];

    string Connection => $"Host=127.0.0.1;Port={port};Username=postgres;Database=";

    public async Task InitializeAsync()
    {
        if (asPostgres.Length > 0) await Run(["chown", "postgres", folder]);
        await Run([.. asPostgres, bin + "initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
        // A free port may be taken by somebody's connection before the server listens on it; then it ends, and another is tried.
        for (var attempt = 0; attempt < 5 && !await Started(FreePort()); attempt++) { }
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(Connection + "template_learning").Options);
        await db.Database.MigrateAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A new database that holds the migrated, empty store.</summary>
    public async Task<string> NewDatabase(bool empty = false)
    {
        var name = $"town_{Guid.NewGuid():n}";
        await Command(empty ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE template_learning");
        return Connection + name;
    }

    /// <summary>Lets nobody into the database any more, and cuts who is in it.</summary>
    public async Task Close(string database)
    {
        await Command($"ALTER DATABASE {Name(database)} ALLOW_CONNECTIONS false");
        await Cut(database);
    }

    /// <summary>Lets people in again.</summary>
    public Task Open(string database) => Command($"ALTER DATABASE {Name(database)} ALLOW_CONNECTIONS true");

    /// <summary>Cuts all connections to the database.</summary>
    public Task Cut(string database) => Command($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name(database)}'");

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run([.. asPostgres, bin + "pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop"]);
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    static string Name(string database) => new NpgsqlConnectionStringBuilder(database).Database!;

    async Task Command(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection + "postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    async Task<bool> Started(int free)
    {
        port = free;
        server = Start([.. asPostgres, bin + "postgres", "-D", $"{folder}/data", "-p", $"{port}",
            "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder}", "-c", "max_connections=300"]);
        while (!server.HasExited)
        {
            if (await Answers()) return true;
            await Task.Delay(50);
        }
        return false;
    }

    async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection + "postgres");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    static async Task Run(string[] words)
    {
        using var process = Start(words);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{words[^1]} failed with {process.ExitCode}.");
    }

    static Process Start(string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
