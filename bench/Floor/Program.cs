using System.Text.Json;
using Floor;
using StackExchange.Redis;

// usage: Floor --Replies FILE --Redis:Configuration HOST:PORT [--urls URL]
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var redis = await ConnectionMultiplexer.ConnectAsync(app.Configuration["Redis:Configuration"] ?? "127.0.0.1:6379");
var recorded = JsonSerializer.Deserialize(
    await File.ReadAllBytesAsync(app.Configuration["Replies"] ?? "bench/scripts/book.replies.json"), FloorJson.Default.RecordedArray)!;
using var bot = new NoBot(redis.GetDatabase(), recorded);
app.MapGet("/health/ready", () => "ready");
app.MapPost("/api/messages", (RequestDelegate)bot.Turn);
SilentStreams.Map(app);
await app.RunAsync();
