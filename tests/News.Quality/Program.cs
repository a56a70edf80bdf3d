using News.Quality.Dates;
using News.Quality.Quantities;

DateQuality.Print(Console.Out);
QuantityQuality.Print(Console.Out);
