FROM python:3.12
RUN pip install -r requirements.txt gunicorn
RUN pip install --require-hashes -r requirements.txt
RUN pip install -c constraints.txt flask
RUN pip install --upgrade-strategy eager flask==1
RUN pip install -e . && pip install . && pip install './pkg[dev]'
RUN python -m pip install --upgrade pip
