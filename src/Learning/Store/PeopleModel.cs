using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How the list of deleted people is kept, without a foreign key as there is nobody left to refer to; and the codes that open a person's data.</summary>
static class PeopleModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ForgottenPerson>(forgotten =>
        {
            forgotten.ToTable("Forgotten");
            forgotten.HasKey(f => f.PersonId);
            forgotten.Property(f => f.PersonId).ValueGeneratedNever();
        });
        model.Entity<DataCode>(code =>
        {
            code.HasKey(c => c.Hash);
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
            code.HasIndex(c => c.Until);
        });
    }
}
