using News.Quality.Dates;
using News.Quality.Quantities;
using News.Quality.Statements;

// With a word (dates, quantities, statements) that table alone.
if (args is [] or ["dates"])
{
    DateQuality.Print(Console.Out);
}

if (args is [] or ["quantities"])
{
    QuantityQuality.Print(Console.Out);
}

if (args is [] or ["statements"])
{
    StatementQuality.Print(Console.Out);
}
