using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LearningBot.Conversations.InRedis;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>A redis-server of our own, on a free port and in a folder of its own, with an append-only file.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-redis-").FullName;
    readonly int port = FreePort();
    Process? process;
    int databases;

    /// <summary>With <c>everysec</c> a kill may cost what was acknowledged while the disk was busy; with <c>always</c> nothing.</summary>
    public string AppendFsync { get; init; } = "everysec";

    /// <summary>True for a cluster of one, which refuses keys of different slots in one command as every cluster does.</summary>
    public bool IsCluster { get; init; }

    /// <summary>Address and port.</summary>
    public string Address => $"127.0.0.1:{port}";

    /// <summary>A configuration with an empty database that no other test uses.</summary>
    public string NewDatabase() => $"{Address},defaultDatabase={Interlocked.Increment(ref databases)}";

    /// <summary>A store in a database; with more patience than the product has, because the machine that runs the tests is busy.</summary>
    internal static RedisConversations Open(string database, TimeProvider? time = null)
    {
        var options = RedisLink.Impatient(database);
        options.AsyncTimeout = options.SyncTimeout = options.ConnectTimeout = 30_000;
        return new RedisConversations(options, time ?? TimeProvider.System, NullLogger<RedisConversations>.Instance);
    }

    public Task InitializeAsync() => Start();

    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("redis-server",
            ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--databases", "1000",
             "--appendonly", "yes", "--appendfsync", AppendFsync, "--save", "", "--loglevel", "warning",
             "--cluster-enabled", IsCluster ? "yes" : "no"])
        { RedirectStandardOutput = true });
        process!.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await Answers())
        {
            Assert.False(process.HasExited, "redis-server did not start.");
            await Task.Delay(20);
        }
        if (IsCluster)
            Assert.Equal("+OK", await Send("CLUSTER ADDSLOTSRANGE 0 16383"));
    }

    /// <summary>Ends it at once, as the power does.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Stops it from answering; its connections stay open.</summary>
    public Task Freeze() => Signal("-STOP");

    /// <summary>Lets it go on.</summary>
    public Task Thaw() => Signal("-CONT");

    public async Task DisposeAsync()
    {
        await Kill();
        process!.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    async Task<bool> Answers()
    {
        try
        {
            return await Send("PING") == "+PO";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>Sends a command without a client's help and reads the beginning of its answer.</summary>
    async Task<string> Send(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        var answer = new byte[3];
        await stream.ReadExactlyAsync(answer);
        return Encoding.ASCII.GetString(answer);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Tests that share one redis-server and never stop it.</summary>
[CollectionDefinition(Name)]
public sealed class WithRedis : ICollectionFixture<RedisServer>
{
    public const string Name = "Redis";
}
