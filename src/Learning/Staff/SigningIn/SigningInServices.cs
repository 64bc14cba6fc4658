using Learning.City;
using Learning.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Staff.SigningIn;

/// <summary>Registers how staff sign in.</summary>
static class SigningInServices
{
    public static IServiceCollection AddSigningIn(this IServiceCollection services) => services
        .AddSingleton<Attempts>()
        .AddSingleton(with => new SignIn(with.GetRequiredService<LearningStore>(), with.GetRequiredService<StaffActs>(), with.GetRequiredService<Attempts>(), with.GetRequiredService<IIds>()))
        .AddSingleton(with => new SetUpAccount(with.GetRequiredService<LearningStore>(), with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new StaffSessions(with.GetRequiredService<LearningStore>(), with.GetRequiredService<StaffActs>(), with.GetRequiredService<CityClock>()))
        .AddSingleton(with => new ProveIdentity(
            with.GetRequiredService<LearningStore>(), with.GetRequiredService<StaffActs>(), with.GetRequiredService<Attempts>(), with.GetRequiredService<CityClock>()));
}
