using News.Quality.Dates;
using News.Quality.Entities;
using News.Quality.KeyPhrases;
using News.Quality.Languages;
using News.Quality.Models;
using News.Quality.Quantities;
using News.Quality.Sentences;
using News.Quality.Statements;
using News.Quality.Stories;

// With a word (dates, quantities, statements, entities, languages, sentences, keyphrases, models, duplicates, stories) that table alone. Of the last three most data are not part of the repository.
const string Data = "../shared/data";

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

if (args is [] or ["entities"])
{
    EntityQuality.Print(Console.Out);
}

if (args is [] or ["languages"])
{
    LanguageQuality.Print(Console.Out);
}

if (args is [] or ["sentences"])
{
    SentenceQuality.Print(Data, Console.Out);
}

if (args is [] or ["keyphrases"])
{
    KeyPhraseQuality.Print(Console.Out);
}

if (args is [] or ["models"])
{
    ModelQuality.Print(Data, Console.Out);
}

if (args is [] or ["duplicates"])
{
    DuplicateQuality.Print(Data, Console.Out);
}

if (args is [] or ["stories"])
{
    await StoryQuality.PrintAsync(Data, Console.Out);
}
