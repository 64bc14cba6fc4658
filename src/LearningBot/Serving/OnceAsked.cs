namespace LearningBot.Serving;

/// <summary>Parts of the service that are made when somebody first asks for them.</summary>
static class OnceAsked
{
    /// <summary>
    /// Lets requests through steps that are put together, once, when the first of them comes; what these leave unanswered goes on to the next step.
    /// Addresses that are opened in <paramref name="configure"/> need a <c>UseRouting</c> of their own there, and are unknown outside of it until then.
    /// </summary>
    public static IApplicationBuilder UseOnceAsked(this IApplicationBuilder app, Action<IApplicationBuilder> configure) => app.Use(next =>
    {
        var steps = new Lazy<RequestDelegate>(() =>
        {
            var branch = app.New();
            configure(branch);
            branch.Run(next);
            return branch.Build();
        });
        return http => steps.Value(http);
    });
}
