# Fits one model of a peer in R and prints its time and its AUC on the test rows as JSON.
# Rscript peers.R <glmnet|ranger|pre> <file.csv>; ends with status 3 when the package is not installed.
arguments <- commandArgs(trailingOnly = TRUE)
method <- arguments[1]
if (!requireNamespace(method, quietly = TRUE)) quit(status = 3)

data <- read.csv(arguments[2])
train <- data$split == "train"
features <- data[, setdiff(names(data), c("y", "split"))]
x <- as.matrix(features)
y <- data$y

area_under_curve <- function(outcome, score) {
  ranks <- rank(score)
  positives <- sum(outcome)
  (sum(ranks[outcome == 1]) - positives * (positives + 1) / 2) / (positives * sum(outcome == 0))
}

fit_glmnet <- function() {
  model <- glmnet::cv.glmnet(x[train, ], y[train], family = "binomial", nfolds = 6)
  function() predict(model, x[!train, ], s = "lambda.min")[, 1]
}
fit_ranger <- function() {
  model <- ranger::ranger(x = features[train, ], y = factor(y[train]), probability = TRUE, num.trees = 500, seed = 1)
  function() predict(model, features[!train, ])$predictions[, "1"]
}
fit_pre <- function() {
  model <- pre::pre(y ~ ., data = cbind(features, y = factor(y))[train, ], family = "binomial", ntrees = 500)
  function() predict(model, features[!train, ], type = "link")
}

set.seed(1)
before <- proc.time()
predict_test <- list(glmnet = fit_glmnet, ranger = fit_ranger, pre = fit_pre)[[method]]()
spent <- proc.time() - before
auc <- area_under_curve(y[!train], as.numeric(predict_test()))
cat(sprintf('{"wall": %.4f, "cpu": %.4f, "auc": %.6f}\n', spent[["elapsed"]], spent[["user.self"]] + spent[["sys.self"]], auc))
