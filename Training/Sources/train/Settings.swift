/// How long the parts train and how large they may be; tuned on ewt-dev and gum-dev.
struct Settings {
  var textEpochs = 8
  var sentenceEpochs = 12
  var parserEpochs = 8
  /// Of the parsers whose trees the scorer of arcs learns with.
  var guideEpochs = 4
  var arcEpochs = 6
  /// Logarithms of the numbers of rows; the first parser stands for all in a quick tree.
  var sentenceBits = 13
  var firstParserBits = 16
  var parserBits = 15
  var arcBits = 15
  /// First step of the networks.
  var tagRate: Float = 0.05
  var parserRate: Float = 0.1
  var arcRate: Float = 0.05
  var sentenceRate: Float = 0.05
  /// Share of the features that is left out at each step.
  var parserDropout = 0.25
  var arcDropout = 0.25
  var sentenceDropout = 0.5

  /// Of a tagger: how often it reads the text, the logarithm of its number of rows and the share of
  /// the features that is left out.
  struct Tagging {
    var epochs: Int
    var bits: Int
    var dropout: Double
  }

  /// The tagger of the model.
  var tagging = Tagging(epochs: 8, bits: 16, dropout: 0.3)
  /// The taggers whose errors the parsers learn to live with.
  var foldTagging = Tagging(epochs: 5, bits: 15, dropout: 0.1)
}
