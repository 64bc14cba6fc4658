using LoadGen;

Settings settings;
Script script;
try
{
    settings = Settings.Read(args);
    script = Script.Load(settings.Script);
}
catch (Exception wrong) when (wrong is ArgumentException or IOException or System.Text.Json.JsonException)
{
    await Console.Error.WriteLineAsync($"{wrong.Message}\n\n{Settings.Usage}");
    return 2;
}
var report = await Run.Hold(settings, script);
await Console.Out.WriteLineAsync(settings.Json ? report.ToJson() : report.ToText());
return report.Faultless ? 0 : 1;
