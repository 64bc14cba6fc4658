using System.Globalization;
using System.Text.Json;
using LoadGen;

try
{
    if (args is ["--compare", var floor, var bot])
    {
        var (text, reached) = Comparison.Of(floor, bot);
        await Console.Out.WriteLineAsync(text);
        return reached ? 0 : 1;
    }
    if (args is ["--idle", var chats, var service, var pid])
    {
        using IdleChats idle = new(new(service), int.Parse(pid, CultureInfo.InvariantCulture));
        var (text, faultless) = await idle.Hold(int.Parse(chats, CultureInfo.InvariantCulture));
        await Console.Out.WriteLineAsync(text);
        return faultless ? 0 : 1;
    }
    var settings = Settings.Read(args);
    var report = await Run.Hold(settings, Script.Load(settings.Script));
    await Console.Out.WriteLineAsync(settings.Json ? report.ToJson() : report.ToText());
    return report.Faultless ? 0 : 1;
}
catch (Exception wrong) when (wrong is ArgumentException or FormatException or IOException or JsonException)
{
    await Console.Error.WriteLineAsync(args.Length == 0 ? Settings.Usage : $"{wrong.Message} Without arguments LoadGen lists its options.");
    return 2;
}
