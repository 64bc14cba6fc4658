using System.Diagnostics;
using System.Globalization;
using LearningBot.Commands;

namespace LearningBot.Tests.Models;

/// <summary>
/// The service and a talk in the terminal in a network of their own, whose only way out is a wire on which every byte is counted. Between themselves they
/// speak over the loopback address.
/// </summary>
public sealed class What_leaves_the_machine : IDisposable
{
    // "arp off": so that who looks for a machine out there puts the first byte of what it has to say on the wire.
    const string script = """
        ip link set lo up && ip link add wire type veth peer name end && sysctl -qw net.ipv6.conf.wire.disable_ipv6=1 net.ipv6.conf.end.disable_ipv6=1
        ip link set wire arp off up && ip link set end up && ip address add 10.9.9.1/24 dev wire && ip route add default dev wire
        dotnet "$PROGRAM" serve --urls=http://127.0.0.1:3978 --environment=Production --Sample:Load=true --Data:Directory="$FOLDER/served" $SETTINGS > /dev/null 2>&1 &
        served=$!
        until (echo > /dev/tcp/127.0.0.1/3978) 2> /dev/null; do kill -0 $served || exit 3; sleep 0.1; done
        dotnet "$PROGRAM" sample --Data:Directory="$FOLDER/talked" > /dev/null
        printf '%s\n' 'book a live lecture' '1' '2' 'yes' "$HARD" 'where do I find you' | dotnet "$PROGRAM" talk --lang en --Data:Directory="$FOLDER/talked" $SETTINGS
        kill $served; wait $served
        awk '$1 == "wire:" { print "sent", $10 }' /proc/net/dev
        """;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leaving");

    [InANetworkOfItsOwn]
    public async Task without_a_model_is_nothing()
    {
        var said = await Run("");
        Assert.Contains("Booked: ", said, StringComparison.Ordinal);
        Assert.Equal(0, Sent(said));
    }

    [InANetworkOfItsOwn]
    public async Task is_seen_when_a_model_is_asked()
    {
        var said = await Run("--LanguageModel:Kind=openai --LanguageModel:Endpoint=https://10.9.9.9/v1 --LanguageModel:Deployment=m --LanguageModel:ApiKey=k --LanguageModel:Region=CN");
        Assert.Contains("Booked: ", said, StringComparison.Ordinal);
        Assert.True(Sent(said) > 0);
    }

    public void Dispose() => folder.Delete(recursive: true);

    async Task<string> Run(string settings)
    {
        ProcessStartInfo start = new("unshare", ["-n", "bash", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
        (start.Environment["PROGRAM"], start.Environment["FOLDER"], start.Environment["SETTINGS"]) = (typeof(AllCommands).Assembly.Location, folder.FullName, settings);
        start.Environment["HARD"] = ProofTexts.Hard(1);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{process.ExitCode}: {await errors}");
        return said;
    }

    static long Sent(string said) => long.Parse(said.Split('\n').Single(line => line.StartsWith("sent ", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);

    /// <summary>A fact that can be seen only where networks can be made.</summary>
    sealed class InANetworkOfItsOwnAttribute : FactAttribute
    {
        public InANetworkOfItsOwnAttribute()
        {
            if (!CanMake()) Skip = "No network of its own can be made here: that takes root on Linux, with unshare and ip.";
        }

        static bool CanMake()
        {
            try
            {
                using var trying = Process.Start(new ProcessStartInfo("unshare", ["-n", "ip", "link", "add", "wire", "type", "veth", "peer", "name", "end"]) { RedirectStandardError = true })!;
                trying.WaitForExit();
                return trying.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}

/// <summary>What is said in proofs.</summary>
static class ProofTexts
{
    /// <summary>A message that the rules cannot read, each number another one.</summary>
    public static string Hard(int number) =>
        $"hiya, first off is there somewhere w/ books round here to sit and read of an evening, and while were at it that talk on staying calm at home, put me down for it pls, thing {number}";
}
