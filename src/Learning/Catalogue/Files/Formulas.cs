namespace Learning.Catalogue.Files;

/// <summary>
/// Keeps spreadsheets from running what a cell says: one that begins like a formula is written with an apostrophe before it, which spreadsheets show as
/// text, and read back without it (<see href="https://owasp.org/www-community/attacks/CSV_Injection"/>).
/// </summary>
static class Formulas
{
    /// <summary>The cell as it is written.</summary>
    public static string Guarded(string cell) => Begins(cell) ? "'" + cell : cell;

    /// <summary>The cell as it was meant.</summary>
    public static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && Begins(cell) ? cell[1..] : cell;

    // Also behind apostrophes that belong to the cell, so that one more can be told from them.
    static bool Begins(string cell)
    {
        var at = 0;
        while (at < cell.Length && cell[at] == '\'') at++;
        return at < cell.Length && cell[at] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
