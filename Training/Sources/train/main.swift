import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "train" where arguments.count >= 3:
  var settings = Settings()
  let environment = ProcessInfo.processInfo.environment
  settings.moveEpochs = environment["MOVE_EPOCHS"].flatMap { Int($0) } ?? settings.moveEpochs
  settings.tagEpochs = environment["TAG_EPOCHS"].flatMap { Int($0) } ?? settings.tagEpochs
  settings.beamWidth = environment["BEAM"].flatMap { Int($0) } ?? settings.beamWidth
  try Trainer(paths: Array(arguments[2...])).run(settings, to: arguments[1])
case "read" where arguments.count >= 3:
  try Evaluation(model: arguments[1]).read(arguments[2], isGiven: arguments.last == "--given")
default:
  note("usage: train train MODEL TREEBANK… | train read MODEL TREEBANK [--given]")
}
