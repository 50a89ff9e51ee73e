"""Fits one model of a peer in Python and prints its time and its AUC on the test rows as JSON.

python3 peers.py <sklearn-boosting|sklearn-histogram|sklearn-l1|imodels> <file.csv>; ends with status 3 when the package is missing.
"""

import csv
import json
import sys
import time


def missing():
    sys.exit(3)


try:
    import numpy
    from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegressionCV
    from sklearn.metrics import roc_auc_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
except ImportError:
    missing()


def imodels_rulefit():
    try:
        from imodels import RuleFitClassifier
    except ImportError:
        missing()
    return RuleFitClassifier(random_state=1)


MODELS = {
    "sklearn-boosting": lambda: GradientBoostingClassifier(random_state=1),
    "sklearn-histogram": lambda: HistGradientBoostingClassifier(random_state=1),
    "sklearn-l1": lambda: make_pipeline(
        StandardScaler(),
        LogisticRegressionCV(Cs=20, cv=5, penalty="l1", solver="liblinear", scoring="neg_log_loss", random_state=1),
    ),
    "imodels": imodels_rulefit,
}


def main():
    method, path = sys.argv[1:3]
    with open(path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    outcome_at, split_at = header.index("y"), header.index("split")
    feature_places = [at for at in range(len(header)) if at not in (outcome_at, split_at)]
    x = numpy.array([[float(row[at]) for at in feature_places] for row in rows])
    y = numpy.array([int(row[outcome_at]) for row in rows])
    train = numpy.array([row[split_at] == "train" for row in rows])

    model = MODELS[method]()
    wall, cpu = time.perf_counter(), time.process_time()
    model.fit(x[train], y[train])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    auc = roc_auc_score(y[~train], model.predict_proba(x[~train])[:, 1])
    print(json.dumps({"wall": wall, "cpu": cpu, "auc": auc}))


main()
