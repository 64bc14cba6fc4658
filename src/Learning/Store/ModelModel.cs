using Learning.Models;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How it is kept what the language model was asked for, and whether it is switched off.</summary>
static class ModelModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ModelDay>(day =>
        {
            day.HasKey(d => d.Day);
            day.Property(d => d.Day).HasMaxLength(10);
        });
        model.Entity<ModelSwitch>().Property(it => it.Id).ValueGeneratedNever();
    }
}
