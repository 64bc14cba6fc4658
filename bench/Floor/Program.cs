using Floor;
using StackExchange.Redis;

// usage: Floor --Redis:Configuration HOST:PORT [--urls URL]
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var redis = await ConnectionMultiplexer.ConnectAsync(app.Configuration["Redis:Configuration"] ?? "127.0.0.1:6379");
using var bot = new NoBot(redis.GetDatabase());
app.MapGet("/health/ready", () => "ready");
app.MapPost("/api/messages", (RequestDelegate)bot.Turn);
await app.RunAsync();
