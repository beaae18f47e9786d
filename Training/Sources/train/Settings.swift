/// How long the parts train and how large they may be; tuned on ewt-dev and gum-dev.
struct Settings {
  var textEpochs = 8
  var sentenceEpochs = 12
  var tagEpochs = 8
  var parserEpochs = 8
  /// Logarithms of the numbers of rows; the first parser stands for all in a quick tree.
  var sentenceBits = 13
  var tagBits = 16
  var firstParserBits = 16
  var parserBits = 16
  /// First step of the networks.
  var tagRate: Float = 0.05
  var parserRate: Float = 0.1
  var sentenceRate: Float = 0.05
  /// Share of the features that is left out at each step.
  var tagDropout = 0.3
  var parserDropout = 0.25
  var sentenceDropout = 0.5
}
