import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "part" where arguments.count >= 5:
  let workshop = Workshop(folder: URL(fileURLWithPath: arguments[1]))
  try Trainer(paths: Array(arguments[4...]), clusters: arguments[3], workshop: workshop).part(
    arguments[2])
case "model" where arguments.count >= 5:
  let workshop = Workshop(folder: URL(fileURLWithPath: arguments[1]))
  try Trainer(paths: Array(arguments[4...]), clusters: arguments[3], workshop: workshop).write(
    to: arguments[2])
case "read" where arguments.count >= 3:
  try Evaluation(model: arguments[1]).read(
    arguments[2], isGiven: arguments.contains("--given"),
    effort: arguments.contains("--quick") ? .quick : .thorough)
default:
  note(
    """
    usage: train part WORKSHOP PART CLUSTERS TREEBANK…
           train model WORKSHOP MODEL CLUSTERS TREEBANK…
           train read MODEL TREEBANK [--given] [--quick]
    """)
}
