using System.Data.Common;
using Learning.Questions;

namespace LearningBot.Commands.Checks;

/// <summary>Puts the frequent answers to the test of the questions that staff have answered.</summary>
static class CheckAnswers
{
    const string what = "answers";

    /// <summary>What was found; nothing while staff have answered nothing.</summary>
    public static async Task<IEnumerable<Finding>> Of(Records records, CancellationToken cancel)
    {
        var options = Settings.Learning(records.Configuration);
        if (options.Postgres is null && !File.Exists(options.SqliteFile)) return [];
        try
        {
            if (!await records.Store.IsReady(cancel)) return [];
            var (all, failed) = await records.Get<AnswerProofs>().Check(cancel);
            return all == 0 ? [] : failed.Count == 0
                ? [new(Standing.Well, what, $"{all:N0} wordings of questions that staff answered find their answers.")]
                : failed.Select(it => new Finding(Standing.Broken, what, Says(it)));
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return []; // that the records cannot be read is told already
        }
    }

    static string Says(ProofFailed failed) =>
        $"\"{failed.Proof.Text}\" must find the answer {failed.Proof.AnswerId} and finds {failed.Found ?? "none"}. Word one of the two otherwise, or import the answer again.";
}
